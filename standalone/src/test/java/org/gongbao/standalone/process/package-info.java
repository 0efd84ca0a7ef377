/** Tests that start the packaged program as a process and look at what it leaves behind. They may touch the distribution and data directories only. */
package org.gongbao.standalone.process;
