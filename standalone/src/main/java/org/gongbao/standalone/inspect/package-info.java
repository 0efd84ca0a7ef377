/** A document and its tags in the JSON form that {@code gongbao inspect} prints, and for people. Pure functions; knows no Kafka. */
package org.gongbao.standalone.inspect;
