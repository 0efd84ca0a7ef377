/** The other side of webhooks: a process that answers, or fails, as the path of a request asks, and notes when each request came. Knows nothing of Gongbao. */
package org.gongbao.benchmarks.receiver;
