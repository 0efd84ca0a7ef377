/**
 * Which subscriptions want a document. Filters and their index are plain Java; every shard holds its share of the subscriptions and sees
 * every document.
 */
package org.gongbao.streams.matching;
