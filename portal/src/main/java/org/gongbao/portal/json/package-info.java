/** Avro records as JSON: the same names and structure as on the topics, so that one description serves both. */
package org.gongbao.portal.json;
