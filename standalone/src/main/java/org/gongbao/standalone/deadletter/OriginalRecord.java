package org.gongbao.standalone.deadletter;

import org.apache.kafka.common.header.Headers;

/**
 * A record as it was before it failed.
 *
 * @param key null if it has none
 * @param value null if it removes its key
 * @param headers its headers
 */
record OriginalRecord(byte[] key, byte[] value, Headers headers) {}
