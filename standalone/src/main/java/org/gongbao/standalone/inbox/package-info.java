/**
 * The built-in demo inbox: a receiver of webhooks as a subscriber would write one. It verifies with the Standard Webhooks library, not with our own
 * code, so that what it counts says something about us. Knows Spring's web part, not Kafka.
 */
package org.gongbao.standalone.inbox;
