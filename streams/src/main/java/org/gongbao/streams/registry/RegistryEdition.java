package org.gongbao.streams.registry;

import java.util.Map;
import java.util.TreeMap;
import org.gongbao.record.v1.Agency;
import org.gongbao.streams.enrichment.Tagger;

/**
 * The rules with one state of the registry.
 *
 * @param entries explicit entries, by identifier
 * @param tagger tags by these
 */
public record RegistryEdition(Map<String, Agency> entries, Tagger tagger) {

    /** Copies the entries. */
    public RegistryEdition {
        entries = new TreeMap<>(entries);
    }
}
