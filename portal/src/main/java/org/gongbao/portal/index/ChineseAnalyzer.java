package org.gongbao.portal.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Splits Chinese text into pairs of neighbouring characters (bigrams) and other text into words; full-width letters and digits count
 * as half-width ones. The field {@link Field#CHARACTER} gets single characters instead. Needs no dictionary, so that names of places
 * and firms are found as well as common words. Thread-safe.
 */
final class ChineseAnalyzer extends Analyzer {

    ChineseAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream folded = normalize(field, tokenizer);
        TokenStream last = Field.CHARACTER.equals(field) ? folded : new CJKBigramFilter(folded);
        return new TokenStreamComponents(tokenizer, last);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream input) {
        return new LowerCaseFilter(new CJKWidthFilter(input));
    }
}
