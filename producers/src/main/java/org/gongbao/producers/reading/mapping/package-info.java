/** From what was read to Avro records: repairs applied, identity built, doubts told. Pure functions. */
package org.gongbao.producers.reading.mapping;
