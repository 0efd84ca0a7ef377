/** Certificates for tests, made anew each time. */
package org.gongbao.testing.tls;
