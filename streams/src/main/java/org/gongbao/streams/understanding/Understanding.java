package org.gongbao.streams.understanding;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.agency.AgencyRegistry;
import org.gongbao.streams.understanding.agency.AgencyTagger;
import org.gongbao.streams.understanding.category.CategoryTagger;
import org.gongbao.streams.understanding.text.FlowText;

/** Tags documents by rules that lie in data files. Immutable and thread-safe; the same document and day always give the same tags. */
public final class Understanding {
    private static final String RULE_SET_VERSION = "rules-1";
    private final AgencyRegistry registry;
    private final AgencyTagger agencies;
    private final CategoryTagger categories = new CategoryTagger();

    private Understanding(AgencyRegistry registry) {
        this.registry = registry;
        this.agencies = new AgencyTagger(registry);
    }

    /** Reads all rules; takes some hundred milliseconds, so do it once. */
    public static Understanding load() {
        return new Understanding(AgencyRegistry.load());
    }

    /**
     * Tags a document.
     *
     * @param document facts as read
     * @param publishedOnPlatform day on which the platform published it, which 自公布之日起施行 refers to; null if not known
     */
    public Tags understand(Document document, LocalDate publishedOnPlatform) {
        FlowText flow = FlowText.of(document.getParagraphs());
        return new Tags(
                categories.tag(document, flow), agencies.tag(document, flow), List.of(), null, null, List.of(), List.of(), List.of(), List.of(), null, List.of(), null, RULE_SET_VERSION);
    }

    /** Version of the rules, as each record states it. */
    public String ruleSetVersion() {
        return RULE_SET_VERSION;
    }

    /** The known agencies. */
    public AgencyRegistry registry() {
        return registry;
    }
}
