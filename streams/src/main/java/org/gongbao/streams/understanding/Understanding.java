package org.gongbao.streams.understanding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.schemas.privacy.HoldFinder;
import org.gongbao.schemas.privacy.Masking;
import org.gongbao.streams.understanding.agency.AgencyRegistry;
import org.gongbao.streams.understanding.agency.AgencyTagger;
import org.gongbao.streams.understanding.category.CategoryTagger;
import org.gongbao.streams.understanding.citation.CitationTagger;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.duty.DutyTagger;
import org.gongbao.streams.understanding.extract.PlaceTagger;
import org.gongbao.streams.understanding.extract.SummaryWriter;
import org.gongbao.streams.understanding.lifecycle.LifeCycle;
import org.gongbao.streams.understanding.lifecycle.LifeCycleReader;
import org.gongbao.streams.understanding.personnel.PersonnelTagger;
import org.gongbao.streams.understanding.text.FlowText;

/** Tags documents by rules that lie in data files. Immutable and thread-safe; the same document and day always give the same tags. */
public final class Understanding {
    private static final int MOST_KEYWORDS = 8;
    private static final String PERSONNEL = "人事任免";
    /** Words of the form of a document, not of its matter. */
    private static final Pattern DULL = Pattern.compile(
            "同志|等[一二三四五六七八九十\\d]+人|任免|^(?:任职|任命|免去|免职|职务|试用期|辞去|常务会议|主要职责|组成人员|区长|县长|市长|副市长|副县长|秘书长|委员会)$");

    private final AgencyRegistry registry;
    private final AgencyTagger agencies;
    private final Taggers taggers;

    /** All that does not depend on the entries of the registry. */
    private record Taggers(
            String ruleSetVersion,
            PlaceTagger places,
            CategoryTagger categories,
            CitationTagger citations,
            LifeCycleReader lifeCycles,
            PersonnelTagger personnel,
            DutyTagger duties,
            SummaryWriter summaries) {

        static Taggers load() {
            return new Taggers(
                    DataFile.words("rule-set-version.tsv").getFirst(),
                    new PlaceTagger(AdministrativeDivisions.load()),
                    new CategoryTagger(),
                    new CitationTagger(),
                    new LifeCycleReader(),
                    new PersonnelTagger(),
                    new DutyTagger(AdministrativeDivisions.load()),
                    new SummaryWriter());
        }
    }

    private Understanding(AgencyRegistry registry, Taggers taggers) {
        this.registry = registry;
        this.agencies = new AgencyTagger(registry);
        this.taggers = taggers;
    }

    /** Reads all rules; takes some hundred milliseconds, so do it once. */
    public static Understanding load() {
        return new Understanding(AgencyRegistry.load(), Taggers.load());
    }

    /**
     * The same rules with entries of the registry of agencies in place of those that they had. Takes milliseconds: data files and the embedding model are
     * shared.
     *
     * @param entries as {@link AgencyRegistry#with} takes them
     */
    public Understanding with(Collection<Agency> entries) {
        return new Understanding(registry.with(entries), taggers);
    }

    /**
     * Tags a document, masked or not: no tag holds personal data that {@link Masking} masks, and the tags tell what was masked.
     *
     * @param document facts as read
     * @param publishedOnPlatform day on which the platform published it, which 自公布之日起施行 refers to; null if not known
     */
    public Tags understand(Document document, LocalDate publishedOnPlatform) {
        Document masked = Masking.mask(document);
        FlowText flow = FlowText.of(masked.getParagraphs());
        LifeCycle lifeCycle = taggers.lifeCycles().read(masked, flow, publishedOnPlatform);
        List<AgencyTag> named = agencies.tag(masked, flow);
        List<CategoryTag> classes = taggers.categories().tag(masked, flow, named);
        List<String> titleWords = taggers.categories().titleWords(masked);
        List<PersonnelAction> actions = taggers.personnel().tag(masked);
        return new Tags(
                classes,
                named,
                taggers.citations().tag(masked, flow),
                lifeCycle.effectiveOn(),
                lifeCycle.expires(),
                actions,
                taggers.duties().tag(masked, flow, named),
                taggers.places().tag(FlowText.tidy(masked.getTitle()) + "\n" + flow.text()),
                keywords(titleWords, classes, !actions.isEmpty()),
                taggers.summaries().write(FlowText.tidy(masked.getTitle()).replace(" ", ""), titleWords, flow),
                masked.getPersonalData(),
                HoldFinder.find(document),
                ruleSetVersion());
    }

    /** Words of the title first, then the words that decided the subject classes; a decision on personnel is found by that word, not by 同志. */
    private static List<String> keywords(List<String> titleWords, List<CategoryTag> classes, boolean personnel) {
        Stream<String> words =
                Stream.concat(titleWords.stream(), classes.stream().flatMap(tag -> tag.getEvidence().stream()));
        return Stream.concat(personnel ? Stream.of(PERSONNEL) : Stream.empty(), words)
                .filter(word ->
                        word.length() > 1 && word.length() < 10 && !word.startsWith(CategoryTagger.EXEMPLAR_MARK))
                .filter(word -> word.equals(PERSONNEL) || !DULL.matcher(word).find())
                .distinct()
                .limit(MOST_KEYWORDS)
                .toList();
    }

    /** Version of the rules, as each record states it. */
    public String ruleSetVersion() {
        return taggers.ruleSetVersion();
    }

    /** The known agencies. */
    public AgencyRegistry registry() {
        return registry;
    }
}
