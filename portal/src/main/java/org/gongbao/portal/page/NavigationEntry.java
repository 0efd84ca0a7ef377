package org.gongbao.portal.page;

/**
 * One entry of the navigation on top of every page. Beans of this type are collected and shown by their place.
 *
 * @param path address within the portal, as {@code /status}
 * @param label Chinese label
 * @param english the same in English, for readers of other languages
 * @param place entries with a smaller number stand further left
 */
public record NavigationEntry(String path, String label, String english, int place) {}
