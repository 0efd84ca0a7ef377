/** What people see: live progress and the summary. Writes to a terminal or, line by line, to a file; knows no Kafka. */
package org.gongbao.standalone.console;
