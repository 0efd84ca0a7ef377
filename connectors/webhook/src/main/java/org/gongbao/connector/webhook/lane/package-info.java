/** Which delivery may run now: permits, lanes, and the queue of each endpoint. A state machine without threads and without I/O. */
package org.gongbao.connector.webhook.lane;
