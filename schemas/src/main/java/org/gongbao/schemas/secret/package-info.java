/** Secrets at rest. Uses the JDK's cryptography only. */
package org.gongbao.schemas.secret;
