package org.gongbao.portal.subscription;

/**
 * A filter to save under a name.
 *
 * @param name name for people; a tenant has each once
 * @param filter what is wanted
 * @param revision the one that is to be replaced, so that nobody's change is overwritten unseen; absent = whatever is there
 */
public record SavedFilterRequest(String name, FilterRequest filter, Integer revision) {}
