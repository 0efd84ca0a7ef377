/** Configuration of reading and publishing: one immutable record, checked as a whole. Touches nothing else. */
package org.gongbao.producers.configuration;
