package org.gongbao.streams.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.DocumentLink;
import org.gongbao.record.v1.LinkSide;
import org.gongbao.streams.store.v1.LinkEntry;

/** Decides which document a citation means, and whom to tell when that changes. Pure. */
final class LinkBook {

    private LinkBook() {}

    /**
     * Finds the document that a citation means: the one of the same division, else the only one there is. Where several fit, none is meant. What was
     * signed later is not what a case closes.
     *
     * @param definitions documents that bear the number or title
     */
    static Optional<LinkEntry> target(List<LinkEntry> definitions, LinkEntry citing) {
        List<LinkEntry> possible = definitions.stream()
                .filter(definition -> !definition.getDocumentId().equals(citing.getDocumentId()))
                .filter(definition -> !definition.getFact().getLocal() || isNeighbour(definition, citing))
                .filter(definition ->
                        !isLater(definition.getFact().getDay(), citing.getFact().getDay()))
                .toList();
        List<LinkEntry> near = possible.stream()
                .filter(definition -> isNeighbour(definition, citing))
                .toList();
        return only(near).or(() -> near.isEmpty() ? only(possible) : Optional.empty());
    }

    /** Tells both sides of a citation that leads elsewhere than before. */
    static List<DocumentLink> moved(LinkEntry citing, Optional<LinkEntry> before, Optional<LinkEntry> after) {
        if (id(before).equals(id(after))) {
            return List.of();
        }
        List<DocumentLink> links = new ArrayList<>();
        links.add(cites(citing, after));
        before.ifPresent(target -> links.add(citedBy(citing, target, true)));
        after.ifPresent(target -> links.add(citedBy(citing, target, false)));
        return links;
    }

    /** Tells both sides of a citation that is new, or whose document says something else of itself. */
    static List<DocumentLink> told(LinkEntry citing, Optional<LinkEntry> target) {
        List<DocumentLink> links = new ArrayList<>();
        links.add(cites(citing, target));
        target.ifPresent(cited -> links.add(citedBy(citing, cited, false)));
        return links;
    }

    /** Tells both sides of a citation that is no more. */
    static List<DocumentLink> gone(LinkEntry citing, Optional<LinkEntry> target) {
        List<DocumentLink> links = new ArrayList<>();
        links.add(cites(citing, Optional.empty()));
        target.ifPresent(cited -> links.add(citedBy(citing, cited, true)));
        return links;
    }

    private static Optional<LinkEntry> only(List<LinkEntry> entries) {
        return entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty();
    }

    private static boolean isNeighbour(LinkEntry one, LinkEntry other) {
        return one.getRegionCode() != null && Objects.equals(one.getRegionCode(), other.getRegionCode());
    }

    private static boolean isLater(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    private static Optional<String> id(Optional<LinkEntry> entry) {
        return entry.map(LinkEntry::getDocumentId);
    }

    private static DocumentLink cites(LinkEntry citing, Optional<LinkEntry> target) {
        return DocumentLink.newBuilder()
                .setDocumentId(citing.getDocumentId())
                .setSide(LinkSide.CITES)
                .setCitationKey(citing.getFact().getCitationKey())
                .setOtherId(id(target).orElse(null))
                .setRelation(
                        target.isEmpty()
                                ? null
                                : CitationRelation.valueOf(citing.getFact().getRelation()))
                .build();
    }

    private static DocumentLink citedBy(LinkEntry citing, LinkEntry cited, boolean removed) {
        return DocumentLink.newBuilder()
                .setDocumentId(cited.getDocumentId())
                .setSide(LinkSide.CITED_BY)
                .setCitationKey(citing.getFact().getCitationKey())
                .setOtherId(citing.getDocumentId())
                .setRelation(CitationRelation.valueOf(citing.getFact().getRelation()))
                .setDocNumber(citing.getDocNumber())
                .setTitle(citing.getTitle())
                .setRemoved(removed)
                .build();
    }
}
