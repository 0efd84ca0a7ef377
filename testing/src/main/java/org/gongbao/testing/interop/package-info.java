/** Running the Node scripts of testing/interop: other people's clients as judges. */
package org.gongbao.testing.interop;
