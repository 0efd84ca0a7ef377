/** Configuration, wiring and running of the two streams applications; the only package here that starts anything. */
package org.gongbao.streams.runtime;
