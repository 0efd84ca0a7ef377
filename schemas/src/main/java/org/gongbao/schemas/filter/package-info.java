/**
 * The subscription language: what a filter means, in one canonical form, and whether a document has it. Pure and free of Kafka, so the
 * matcher, the portal's preview and the command line say the same. May touch the records, identifiers and nothing else.
 */
package org.gongbao.schemas.filter;
