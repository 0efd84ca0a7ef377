/** The program: its entry point and its exit codes. The only module that sees all others; it composes them and adds no rules of its own. */
package org.gongbao.standalone;
