/** Measures delivery: the packaged program in a process of its own is fed on its topics, and a receiver in another process notes what arrives. */
package org.gongbao.benchmarks.delivery;
