package org.gongbao.streams.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonnelAction;

/**
 * A document as filters see it, folded once for all of them.
 *
 * @param categories codes of subject classes
 * @param agencies agencies with identifier, name and role
 * @param region code of the publisher's division; null if not known
 * @param genre type of the document; null if not known
 * @param docNumber folded number; null if it has none
 * @param persons names of persons appointed or removed
 * @param text title and text, folded, one line per paragraph
 * @param change what this revision changes
 */
record DocumentView(
        Set<String> categories,
        List<AgencyTag> agencies,
        String region,
        String genre,
        String docNumber,
        Set<String> persons,
        String text,
        ChangeClass change) {

    static DocumentView of(EnrichedDocument enriched) {
        Document document = enriched.getDocument();
        StringBuilder text = new StringBuilder(Folding.fold(document.getTitle()));
        for (Paragraph paragraph : document.getParagraphs()) {
            text.append('\n').append(Folding.fold(paragraph.getText()));
        }
        return new DocumentView(
                enriched.getCategories().stream().map(CategoryTag::getCode).collect(Collectors.toUnmodifiableSet()),
                List.copyOf(enriched.getAgencies()),
                document.getGazette().getRegionCode(),
                document.getGenre(),
                document.getDocNumber() == null ? null : Folding.number(document.getDocNumber()),
                enriched.getPersonnel().stream()
                        .map(PersonnelAction::getPerson)
                        .map(Folding::fold)
                        .collect(Collectors.toUnmodifiableSet()),
                text.toString(),
                enriched.getChangeClass());
    }
}
