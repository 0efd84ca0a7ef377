/** From files to events: {@code reading} makes documents, {@code publishing} writes them to Kafka, {@code watch} and {@code upload} bring files. */
package org.gongbao.producers;
