/** Tagging documents anew on request: asking the streams and following how far they are. */
package org.gongbao.standalone.retag;
