/** The distributed shape as processes on this machine: three brokers, a registry, two instances of each role; and what becomes of deliveries when parts of it come and go. */
package org.gongbao.standalone.cluster;
