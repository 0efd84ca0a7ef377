/**
 * What is held: the text of a held document stands in {@code documents.held.v1} and in no other topic, internal ones included. Each instance keeps that topic
 * in memory, and tasks read the text there.
 */
package org.gongbao.streams.held;
