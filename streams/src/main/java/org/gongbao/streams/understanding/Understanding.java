package org.gongbao.streams.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Document;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.agency.AgencyRegistry;
import org.gongbao.streams.understanding.agency.AgencyTagger;
import org.gongbao.streams.understanding.category.CategoryTagger;
import org.gongbao.streams.understanding.citation.CitationTagger;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.extract.PlaceTagger;
import org.gongbao.streams.understanding.extract.SummaryWriter;
import org.gongbao.streams.understanding.lifecycle.DutyTagger;
import org.gongbao.streams.understanding.lifecycle.LifeCycle;
import org.gongbao.streams.understanding.lifecycle.LifeCycleReader;
import org.gongbao.streams.understanding.personnel.PersonnelTagger;
import org.gongbao.streams.understanding.privacy.HoldFinder;
import org.gongbao.streams.understanding.privacy.Masking;
import org.gongbao.streams.understanding.text.FlowText;

/** Tags documents by rules that lie in data files. Immutable and thread-safe; the same document and day always give the same tags. */
public final class Understanding {
    private static final int MOST_KEYWORDS = 8;

    private final String ruleSetVersion = DataFile.words("rule-set-version.tsv").getFirst();
    private final AgencyRegistry registry;
    private final AgencyTagger agencies;
    private final PlaceTagger places;
    private final CategoryTagger categories = new CategoryTagger();
    private final CitationTagger citations = new CitationTagger();
    private final LifeCycleReader lifeCycles = new LifeCycleReader();
    private final PersonnelTagger personnel;
    private final DutyTagger duties = new DutyTagger();
    private final SummaryWriter summaries = new SummaryWriter();
    private final HoldFinder holds = new HoldFinder();

    private Understanding(AgencyRegistry registry) {
        this.registry = registry;
        this.agencies = new AgencyTagger(registry);
        this.places = new PlaceTagger(AdministrativeDivisions.load());
        this.personnel = new PersonnelTagger();
    }

    /** Reads all rules; takes some hundred milliseconds, so do it once. */
    public static Understanding load() {
        return new Understanding(AgencyRegistry.load());
    }

    /**
     * Tags a document. Give it the document as it was read, not a masked one: what was masked is reported, and no tag holds a number that {@link Masking} masks.
     *
     * @param document facts as read
     * @param publishedOnPlatform day on which the platform published it, which 自公布之日起施行 refers to; null if not known
     */
    public Tags understand(Document document, LocalDate publishedOnPlatform) {
        Document masked = Masking.mask(document);
        FlowText flow = FlowText.of(masked.getParagraphs());
        LifeCycle lifeCycle = lifeCycles.read(masked, flow, publishedOnPlatform);
        List<CategoryTag> classes = categories.tag(masked, flow);
        List<AgencyTag> named = agencies.tag(masked, flow);
        List<String> titleWords = categories.titleWords(masked);
        return new Tags(
                classes,
                named,
                citations.tag(masked, flow),
                lifeCycle.effectiveOn(),
                lifeCycle.expires(),
                personnel.tag(masked),
                duties.tag(flow),
                places.tag(FlowText.tidy(masked.getTitle()) + "\n" + flow.text()),
                keywords(titleWords, classes),
                summaries.write(titleWords, flow),
                Masking.find(document),
                holds.find(document),
                ruleSetVersion);
    }

    /** Words of the title first, then the words that decided the subject classes. */
    private static List<String> keywords(List<String> titleWords, List<CategoryTag> classes) {
        return Stream.concat(titleWords.stream(), classes.stream().flatMap(tag -> tag.getEvidence().stream()))
                .filter(word -> word.length() > 1 && word.length() < 10)
                .distinct()
                .limit(MOST_KEYWORDS)
                .toList();
    }

    /** Version of the rules, as each record states it. */
    public String ruleSetVersion() {
        return ruleSetVersion;
    }

    /** The known agencies. */
    public AgencyRegistry registry() {
        return registry;
    }
}
