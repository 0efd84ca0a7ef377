/**
 * The running line: starts broker, registry, Streams, Connect and portal in order and stops them in the opposite order. Composes the other modules through
 * their front doors and holds no rule about documents.
 */
package org.gongbao.standalone.line;
