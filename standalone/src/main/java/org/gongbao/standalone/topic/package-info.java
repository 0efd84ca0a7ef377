/** What commands need of topics: what they hold now, what comes next, and writing a record. */
package org.gongbao.standalone.topic;
