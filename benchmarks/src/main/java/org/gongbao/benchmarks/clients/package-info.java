/**
 * Compares HTTP clients in what the webhook connector asks of one: signed requests to checked addresses. Each client runs in a process of its own behind the same small interface; the
 * receivers are those of {@code receiver}.
 */
package org.gongbao.benchmarks.clients;
