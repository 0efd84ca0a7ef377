/**
 * The search index of documents: a Lucene index on disk that holds each document's Avro bytes beside the searchable fields, and the
 * place in the topic up to which it was filled. Knows Lucene and Avro, but neither Kafka nor Spring.
 */
package org.gongbao.portal.index;
