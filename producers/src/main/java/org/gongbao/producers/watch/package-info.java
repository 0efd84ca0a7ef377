/** A folder in which files are dropped. May touch publishing and the file system; changes nothing in the folder. */
package org.gongbao.producers.watch;
