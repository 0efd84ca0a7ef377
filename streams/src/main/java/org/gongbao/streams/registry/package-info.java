/**
 * The registry of agencies as it changes while the program runs: entries from {@code reference.agencies.v1}, laid over what the rules know by themselves,
 * and which documents a change concerns.
 */
package org.gongbao.streams.registry;
