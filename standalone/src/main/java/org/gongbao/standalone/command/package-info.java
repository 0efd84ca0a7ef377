/** The command line: one class per command, which reads options and calls the part that does the work. */
package org.gongbao.standalone.command;
