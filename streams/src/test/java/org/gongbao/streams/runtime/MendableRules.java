package org.gongbao.streams.runtime;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.enrichment.Tagger;
import org.gongbao.streams.registry.RegistryRules;
import org.gongbao.streams.registry.UnderstandingRules;
import org.gongbao.streams.understanding.Tags;
import org.gongbao.streams.understanding.Understanding;

/** The rules of the house with a fault that documents with one word run into, until it is mended. */
final class MendableRules implements RegistryRules {

    private final RegistryRules sound = new UnderstandingRules(Understanding.load());
    private final String poison;
    private volatile boolean mended;

    MendableRules(String poison) {
        this.poison = poison;
    }

    void mend() {
        mended = true;
    }

    @Override
    public boolean isExplicit(Agency entry) {
        return sound.isExplicit(entry);
    }

    @Override
    public Tagger taggerFor(Collection<Agency> entries) {
        Tagger tagger = sound.taggerFor(entries);
        return new Tagger() {
            @Override
            public Tags tag(Document document, LocalDate publishedOn) {
                boolean poisoned = document.getParagraphs().stream()
                        .anyMatch(paragraph -> paragraph.getText().contains(poison));
                if (poisoned && !mended) {
                    throw new IllegalStateException("A rule fails at this document");
                }
                return tagger.tag(document, publishedOn);
            }

            @Override
            public String ruleSetVersion() {
                return tagger.ruleSetVersion();
            }
        };
    }

    @Override
    public Predicate<EnrichedDocument> concernedBy(Collection<Agency> before, Collection<Agency> after) {
        return sound.concernedBy(before, after);
    }
}
