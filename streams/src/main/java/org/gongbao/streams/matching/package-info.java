/**
 * Which subscriptions want a document, by the language of org.gongbao.schemas.filter. The index is plain Java; every shard holds its share of the subscriptions and sees
 * every document.
 */
package org.gongbao.streams.matching;
