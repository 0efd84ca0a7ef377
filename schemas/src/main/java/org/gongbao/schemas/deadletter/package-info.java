/** What writers and readers of dead letters agree on: which topics take one back, and the headers that mark a record as put back. */
package org.gongbao.schemas.deadletter;
