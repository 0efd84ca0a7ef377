package org.gongbao.portal.index;

import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a {@link DocumentQuery} into Lucene's. */
final class Queries {

    private Queries() {}

    /**
     * Joins the words with the filters.
     *
     * @param words query of the words
     */
    static Query of(DocumentQuery wanted, Query words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(words, Occur.MUST);
        all.add(term(Field.STATUS, wanted.status().name()), Occur.FILTER);
        any(all, Field.CATEGORY, wanted.categories());
        agencies(all, wanted.agencies());
        any(all, Field.GENRE, wanted.genres());
        any(all, Field.YEAR, wanted.years());
        any(all, Field.REGION, wanted.regions());
        any(all, Field.PLACE, wanted.places());
        return all.build();
    }

    /** Finds the active documents that cite a document by its identity or by its number. */
    static Query citing(String documentId, String docNumber) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(term(Field.CITED_ID, documentId), Occur.SHOULD);
        if (docNumber != null) {
            any.add(term(Field.CITED_NUMBER, docNumber), Occur.SHOULD);
        }
        return active(any.build());
    }

    /** Finds the active documents that reached the platform at this minute, counted from 1970, or later. */
    static Query publishedSince(long minute) {
        return active(NumericDocValuesField.newSlowRangeQuery(Field.PUBLISHED, minute, Long.MAX_VALUE));
    }

    /** Restricts a query to active documents. */
    static Query active(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(term(Field.STATUS, "ACTIVE"), Occur.FILTER)
                .build();
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static void agencies(BooleanQuery.Builder all, List<String> agencies) {
        if (!agencies.isEmpty()) {
            all.add(
                    new BooleanQuery.Builder()
                            .add(in(Field.AGENCY, agencies), Occur.SHOULD)
                            .add(in(Field.AGENCY_ID, agencies), Occur.SHOULD)
                            .build(),
                    Occur.FILTER);
        }
    }

    private static void any(BooleanQuery.Builder all, String field, List<String> values) {
        if (!values.isEmpty()) {
            all.add(in(field, values), Occur.FILTER);
        }
    }

    private static Query in(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
