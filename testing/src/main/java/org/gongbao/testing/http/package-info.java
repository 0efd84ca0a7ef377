/** Receivers of webhooks for tests: real HTTP servers on loopback. */
package org.gongbao.testing.http;
