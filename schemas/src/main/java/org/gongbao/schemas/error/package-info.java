/** What can go wrong, with stable codes. Knows Kafka's exception classes, nothing else of Gongbao. */
package org.gongbao.schemas.error;
