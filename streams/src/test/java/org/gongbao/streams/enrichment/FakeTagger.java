package org.gongbao.streams.enrichment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Hold;
import org.gongbao.schemas.privacy.Masking;
import org.gongbao.streams.understanding.Tags;
import org.gongbao.testing.Documents;

/**
 * Tags as a test wants it.
 *
 * @param ruleSetVersion version that it says
 * @param category class of every document
 * @param citations what every document cites
 * @param hold tells why a document must wait; null if it need not
 */
record FakeTagger(String ruleSetVersion, String category, List<Citation> citations, Function<Document, Hold> hold)
        implements Tagger {

    static FakeTagger of(String ruleSetVersion, String category) {
        return new FakeTagger(ruleSetVersion, category, List.of(), document -> null);
    }

    FakeTagger holding(Hold reason) {
        return new FakeTagger(ruleSetVersion, category, citations, document -> reason);
    }

    FakeTagger citing(Citation... some) {
        return new FakeTagger(ruleSetVersion, category, List.of(some), hold);
    }

    @Override
    public Tags tag(Document document, LocalDate publishedOn) {
        return new Tags(
                List.of(Documents.category(category)),
                List.of(Documents.agency("999901-office", Documents.ISSUER, AgencyRole.ISSUER)),
                citations,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(document.getTitle().substring(0, 2)),
                null,
                Masking.mask(document).getPersonalData(),
                hold.apply(document),
                ruleSetVersion);
    }
}
