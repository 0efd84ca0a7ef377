/** What could not be processed, read from its topic. */
package org.gongbao.standalone.deadletter;
