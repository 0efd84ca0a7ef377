package org.gongbao.streams.links;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.store.v1.LinkFact;
import org.gongbao.streams.store.v1.LinkFacts;

/** Reads what a document may be cited by, and what it cites. Pure. */
final class LinkReader {

    private static final String ABOUT = "关于";
    /** A notice that issues an instrument is what a citation of the instrument means; one that passes on another's document is not. */
    private static final Pattern ISSUES =
            Pattern.compile("^[^《》]*?关于(?:印发|公布|发布|颁布)《?(.{4,200}?)》?的(?:通知|通告|公告|决定|令|函)$");

    private LinkReader() {}

    /** Returns the facts; none of a document that is not in the feed. */
    static LinkFacts read(EnrichedDocument enriched) {
        Document document = enriched.getDocument();
        Map<String, LinkFact> facts = new LinkedHashMap<>();
        if (enriched.getStatus() == DocumentStatus.ACTIVE) {
            definitions(document, facts);
            enriched.getCitations().forEach(citation -> cites(citation, facts));
            CaseNotice.of(document.getTitle()).ifPresent(notice -> tellsOf(notice, document.getSignedOn(), facts));
        }
        return new LinkFacts(
                document.getGazette().getRegionCode(),
                document.getDocNumber(),
                document.getTitle(),
                List.copyOf(facts.values()));
    }

    private static void definitions(Document document, Map<String, LinkFact> facts) {
        if (document.getDocNumber() != null) {
            defines(CitationKeys.ofNumber(document.getDocNumber()), false, facts);
        }
        String title = document.getTitle();
        definesTitle(title, title.startsWith(ABOUT), facts);
        int about = title.indexOf(ABOUT);
        if (about > 0) {
            definesTitle(title.substring(about), true, facts);
        }
        Matcher issues = ISSUES.matcher(title);
        if (issues.matches()) {
            String instrument = issues.group(1);
            definesTitle(instrument, !namesItsPlace(instrument), facts);
        }
    }

    private static void definesTitle(String title, boolean local, Map<String, LinkFact> facts) {
        if (!Identities.foldTitle(title).isEmpty()) {
            defines(CitationKeys.ofTitle(title), local, facts);
        }
    }

    private static void defines(String key, boolean local, Map<String, LinkFact> facts) {
        facts.putIfAbsent("D" + key, new LinkFact(key, true, local, null, null));
    }

    private static void cites(Citation citation, Map<String, LinkFact> facts) {
        CitationKeys.of(citation)
                .ifPresent(key -> facts.merge(
                        "C" + key,
                        new LinkFact(key, false, false, citation.getRelation().name(), null),
                        (one, other) -> Relations.weight(one.getRelation()) <= Relations.weight(other.getRelation())
                                ? one
                                : other));
    }

    /** The same firm's name means another firm in another place. */
    private static void tellsOf(CaseNotice notice, LocalDate day, Map<String, LinkFact> facts) {
        String relation = notice.opens() ? null : CitationRelation.CLOSES.name();
        facts.put(
                (notice.opens() ? "D" : "C") + notice.key(),
                new LinkFact(notice.key(), notice.opens(), true, relation, day));
    }

    private static boolean namesItsPlace(String title) {
        return !AdministrativeDivisions.load().startingText(title).isEmpty();
    }
}
