package org.gongbao.standalone.registry;

import java.util.List;

/**
 * A name that documents carry and the registry does not know.
 *
 * @param name the name, absolute where it could be made so
 * @param asPrinted as printed, the form found first
 * @param documentIds documents that carry it
 * @param example title of one of them
 */
public record UnknownName(String name, String asPrinted, List<String> documentIds, String example) {}
