/** A CKAN portal in memory behind a real HTTP server, for what cannot be provoked in a real one. Answers as CKAN 2.12 was seen to. */
package org.gongbao.connector.ckan.fake;
