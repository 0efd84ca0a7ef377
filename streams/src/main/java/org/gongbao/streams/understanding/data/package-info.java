/** Reading of the tab-separated data files that hold the rules. Touches nothing else. */
package org.gongbao.streams.understanding.data;
