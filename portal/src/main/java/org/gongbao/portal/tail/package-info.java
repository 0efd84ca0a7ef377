/**
 * Reads topics to their end and goes on reading: what fills the index and the views. Consumers belong to no group; each portal reads
 * everything itself. An outage of the broker or the registry is waited for; a record that can never be read is counted and skipped.
 */
package org.gongbao.portal.tail;
