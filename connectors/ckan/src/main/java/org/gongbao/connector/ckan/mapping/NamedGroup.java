package org.gongbao.connector.ckan.mapping;

/**
 * An organisation or group that a dataset belongs to.
 *
 * @param name ASCII name on the portal, 2 to 100 characters of a-z, 0-9, hyphen
 * @param title name for people
 */
public record NamedGroup(String name, String title) {}
