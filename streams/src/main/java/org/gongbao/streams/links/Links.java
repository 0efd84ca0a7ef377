package org.gongbao.streams.links;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.DocumentLink;
import org.gongbao.streams.store.v1.DocumentState;
import org.gongbao.streams.store.v1.LinkSource;
import org.gongbao.streams.store.v1.LinkTarget;

/** The links of one document, as its state keeps them and its record shows them. Pure. */
public final class Links {

    /** Documents that name one are kept up to this number, so that no record grows without bound. */
    static final int MOST_SOURCES = 200;

    private Links() {}

    /**
     * Returns citations with the documents that they lead to, as far as these are known. A case that the document closes without number or title of the
     * notice that opened it is added, once that is known.
     */
    public static List<Citation> resolved(List<Citation> citations, List<LinkTarget> targets) {
        Map<String, String> documents = targets.stream()
                .collect(Collectors.toMap(LinkTarget::getCitationKey, LinkTarget::getDocumentId, (one, other) -> one));
        List<Citation> resolved = citations.stream()
                // what was added before is added anew, or is gone
                .filter(citation -> citation.getDocNumber() != null || citation.getTitle() != null)
                .map(citation -> Citation.newBuilder(citation)
                        .setDocumentId(
                                CitationKeys.of(citation).map(documents::get).orElse(null))
                        .build())
                .toList();
        Stream<Citation> closed = targets.stream()
                .filter(target -> CaseNotice.isKey(target.getCitationKey()))
                .filter(target -> resolved.stream()
                        .noneMatch(citation -> target.getDocumentId().equals(citation.getDocumentId())))
                .map(target -> Citation.newBuilder()
                        .setRelation(CitationRelation.CLOSES)
                        .setDocumentId(target.getDocumentId())
                        .build());
        return Stream.concat(resolved.stream(), closed).toList();
    }

    /** Returns the documents that name one, each once, with the relation that says most. */
    public static List<CitedBy> citedBy(List<LinkSource> sources) {
        Map<String, CitedBy> documents = new LinkedHashMap<>();
        sources.forEach(source -> documents.merge(
                source.getDocumentId(),
                new CitedBy(
                        source.getDocumentId(),
                        CitationRelation.valueOf(source.getRelation()),
                        source.getDocNumber(),
                        source.getTitle()),
                (one, other) -> Relations.weight(one.getRelation().name())
                                <= Relations.weight(other.getRelation().name())
                        ? one
                        : other));
        return List.copyOf(documents.values());
    }

    /** Returns the state of a document that was told of a link; the same links if it tells nothing new. */
    public static DocumentState told(DocumentState state, DocumentLink link) {
        return switch (link.getSide()) {
            case CITES -> cites(state, link);
            case CITED_BY -> isCitedBy(state, link);
            case UNKNOWN -> state;
        };
    }

    private static DocumentState cites(DocumentState state, DocumentLink link) {
        List<LinkTarget> targets = new ArrayList<>(state.getTargets());
        targets.removeIf(target -> target.getCitationKey().equals(link.getCitationKey()));
        if (link.getOtherId() != null) {
            targets.add(new LinkTarget(link.getCitationKey(), link.getOtherId()));
        }
        return DocumentState.newBuilder(state).setTargets(targets).build();
    }

    private static DocumentState isCitedBy(DocumentState state, DocumentLink link) {
        List<LinkSource> sources = new ArrayList<>(state.getSources());
        int at = indexOf(sources, link);
        if (at >= 0) {
            sources.remove(at);
        }
        if (!link.getRemoved()) {
            LinkSource source = new LinkSource(
                    link.getCitationKey(),
                    link.getOtherId(),
                    link.getRelation().name(),
                    link.getDocNumber(),
                    link.getTitle());
            // a link that only changed keeps its place
            sources.add(at >= 0 ? at : sources.size(), source);
        }
        return DocumentState.newBuilder(state)
                .setSources(sources.size() > MOST_SOURCES ? sources.subList(0, MOST_SOURCES) : sources)
                .build();
    }

    private static int indexOf(List<LinkSource> sources, DocumentLink link) {
        for (int i = 0; i < sources.size(); i++) {
            LinkSource source = sources.get(i);
            if (source.getDocumentId().equals(link.getOtherId())
                    && source.getCitationKey().equals(link.getCitationKey())) {
                return i;
            }
        }
        return -1;
    }
}
