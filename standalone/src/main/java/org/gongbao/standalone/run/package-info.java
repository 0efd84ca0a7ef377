/** One run from the first line to the exit code: starts the line, feeds files, shows progress, waits until all has settled, reports. */
package org.gongbao.standalone.run;
