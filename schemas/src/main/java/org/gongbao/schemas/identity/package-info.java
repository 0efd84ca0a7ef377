/** Who is who: document numbers and the identifiers that are derived, never drawn. Pure functions on the JDK alone. */
package org.gongbao.schemas.identity;
