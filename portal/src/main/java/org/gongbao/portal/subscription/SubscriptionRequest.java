package org.gongbao.portal.subscription;

/**
 * What a subscriber asks for. In a change, what is null stays as it is.
 *
 * @param name name for people
 * @param filter what is wanted; absent in a new subscription = everything
 * @param url address of the webhook, http or https; cannot be changed
 * @param active false while paused; absent in a new subscription = true
 */
public record SubscriptionRequest(String name, FilterRequest filter, String url, Boolean active) {}
