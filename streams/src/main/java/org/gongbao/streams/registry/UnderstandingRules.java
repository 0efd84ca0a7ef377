package org.gongbao.streams.registry;

import java.util.Collection;
import java.util.function.Predicate;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.enrichment.Tagger;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.streams.understanding.agency.AgencyRegistry;
import org.gongbao.streams.understanding.agency.RegistryChange;

/** The rules that lie in data files, with the registry of agencies by rule and entry. Immutable and thread-safe. */
public final class UnderstandingRules implements RegistryRules {

    private final Understanding understanding;

    /** Takes the rules; entries that they have already count no more. */
    public UnderstandingRules(Understanding understanding) {
        this.understanding = understanding;
    }

    @Override
    public boolean isExplicit(Agency entry) {
        return understanding.registry().isExplicit(entry);
    }

    @Override
    public Tagger taggerFor(Collection<Agency> entries) {
        return Tagger.of(understanding.with(entries));
    }

    @Override
    public Predicate<EnrichedDocument> concernedBy(Collection<Agency> before, Collection<Agency> after) {
        AgencyRegistry registry = understanding.registry();
        return RegistryChange.between(registry.with(before), registry.with(after))::concerns;
    }
}
