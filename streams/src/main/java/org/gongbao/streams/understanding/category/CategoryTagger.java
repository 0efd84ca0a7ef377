package org.gongbao.streams.understanding.category;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Document;
import org.gongbao.schemas.category.SubjectClasses;
import org.gongbao.streams.understanding.text.FlowText;

/**
 * Sorts documents into the State Council's subject classes: stated rules on titles decide first; else the words of title and text, the remit of issuer and addressees
 * and a vote of exemplars are weighed. Immutable and thread-safe; the same document always gets the same classes on the same platform.
 */
public final class CategoryTagger {
    /** Begins the evidence that is an exemplar's title. */
    public static final String EXEMPLAR_MARK = "≈ ";

    /** Evidence that tells a reader that this platform has no embedding model. */
    static final String WITHOUT_MODEL =
            EXEMPLAR_MARK + "exemplars compared by characters: no embedding model on this platform";

    private final FindingsReader reader;
    private final Weighings weighings = Weighings.load();

    /** Reads the rules; the embedding model is loaded in the background and waited for by the first title. */
    public CategoryTagger() {
        this(new FindingsReader(ExemplarVotes.inBackground()));
    }

    CategoryTagger(FindingsReader reader) {
        this.reader = reader;
    }

    /**
     * Classes of a document, primary first, three at most; never empty: what nothing speaks for is 22, other.
     *
     * @param document facts as read
     * @param flow its text
     * @param agencies agencies that it names
     */
    public List<CategoryTag> tag(Document document, FlowText flow, List<AgencyTag> agencies) {
        Findings findings = reader.read(SubjectTitle.of(document, flow), flow, agencies);
        return weighings.of(findings).choose(findings).stream()
                .map(choice -> new CategoryTag(
                        choice.code(),
                        SubjectClasses.label(choice.code()),
                        choice.confidence(),
                        evidence(findings, choice.code())))
                .toList();
    }

    private static List<String> evidence(Findings findings, String code) {
        List<String> evidence = new ArrayList<>(findings.evidence().of(code));
        if (!findings.byMeaning()) {
            evidence.add(WITHOUT_MODEL);
        } else if (findings.decided().isEmpty()) {
            findings.ballot().nearest(code).ifPresent(title -> evidence.add(EXEMPLAR_MARK + title));
        }
        return evidence;
    }

    /** The words of a document's title that the lexicon knows. */
    public List<String> titleWords(Document document) {
        return reader.lexicon().inOrder(SubjectTitle.of(document).core());
    }
}
