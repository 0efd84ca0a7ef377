package org.gongbao.portal.subscription;

/**
 * What is wrong with one field of a request.
 *
 * @param field name, with its place, as {@code filter.categories[2]}
 * @param message what is wrong and what is allowed
 */
public record FieldError(String field, String message) {}
