/** How fast one document finds its subscriptions among many. May touch everything that reads, tags and matches. */
package org.gongbao.benchmarks.matching;
