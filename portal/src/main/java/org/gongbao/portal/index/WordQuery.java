package org.gongbao.portal.index;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/** Makes queries of what people type. No character has a special meaning, so nothing typed can fail. Thread-safe. */
final class WordQuery {

    /** Longest input that is looked at, in characters. */
    static final int LONGEST = 200;

    private static final int MOST_WORDS = 16;
    private static final float LOOSE_SHARE = 0.6f;

    private final QueryBuilder builder;

    WordQuery(Analyzer analyzer) {
        builder = new QueryBuilder(analyzer);
    }

    /** Every word must occur as it is written. */
    Query strict(String words) {
        return query(words, builder::createPhraseQuery);
    }

    /** Of every word most neighbouring pairs of characters must occur, anywhere. */
    Query loose(String words) {
        return query(words, (field, word) -> builder.createMinShouldMatchQuery(field, word, LOOSE_SHARE));
    }

    private static Query query(String words, BiFunction<String, String, Query> make) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        String head = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        Arrays.stream(head.split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .forEach(word -> all.add(word(word, make), Occur.MUST));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? new MatchAllDocsQuery() : query;
    }

    private static Query word(String word, BiFunction<String, String, Query> make) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        boolean single = word.codePointCount(0, word.length()) == 1;
        if (single) {
            add(any, make.apply(Field.CHARACTER, word), 1);
        }
        add(any, make.apply(Field.NUMBER, word), 6);
        add(any, make.apply(Field.TITLE, word), 4);
        add(any, make.apply(Field.TEXT, word), 1);
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? new MatchNoDocsQuery("nothing to look for in a word") : query;
    }

    private static void add(BooleanQuery.Builder any, Query query, float boost) {
        if (query != null) {
            any.add(new BoostQuery(query, boost), Occur.SHOULD);
        }
    }
}
