/** Makes, changes and removes subscriptions: checks what was asked, writes it to the topic, waits until the view shows it. */
package org.gongbao.portal.subscription;
