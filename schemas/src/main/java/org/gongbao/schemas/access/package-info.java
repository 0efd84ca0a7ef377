/** What a key to the API may do, and how each part of the API says what it needs. */
package org.gongbao.schemas.access;
