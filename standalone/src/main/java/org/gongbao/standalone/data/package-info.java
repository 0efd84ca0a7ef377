/** The data directory: who may use it, what is remembered in it (ports, keys), and the settings. Touches files and sockets, not Kafka. */
package org.gongbao.standalone.data;
