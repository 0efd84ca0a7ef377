package org.gongbao.portal.index;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Paragraph;

/** Marks what matched. All that it returns is safe HTML: everything but its own {@code <mark>} is escaped. Thread-safe. */
final class Highlights {

    private static final int LONGEST_TEXT = 100_000;
    private static final int PASSAGES = 2;

    private final UnifiedHighlighter titles;
    private final UnifiedHighlighter texts;

    Highlights(Analyzer analyzer) {
        titles = highlighter(analyzer, WholeBreakIterator::new);
        texts = highlighter(analyzer, () -> BreakIterator.getSentenceInstance(Locale.CHINESE));
    }

    private static UnifiedHighlighter highlighter(Analyzer analyzer, Supplier<BreakIterator> breaks) {
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withBreakIterator(breaks)
                .withMaxLength(LONGEST_TEXT)
                .withMaxNoHighlightPassages(0)
                .build();
    }

    /** Returns the title, with matches marked. */
    String title(EnrichedDocument document, Query words) throws IOException {
        String title = document.getDocument().getTitle();
        return marked(titles, Field.TITLE, words, title, 1).orElseGet(() -> escaped(title));
    }

    /** Returns passages of the text that match, else the summary, else nothing. */
    String snippet(EnrichedDocument document, Query words) throws IOException {
        String text = document.getDocument().getParagraphs().stream()
                .map(Paragraph::getText)
                .collect(joining("\n"));
        String summary = document.getSummary() == null ? "" : document.getSummary();
        return marked(texts, Field.TEXT, words, text, PASSAGES).orElseGet(() -> escaped(summary));
    }

    private static Optional<String> marked(
            UnifiedHighlighter highlighter, String field, Query words, String text, int passages) throws IOException {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable((String) highlighter.highlightWithoutSearcher(field, words, text, passages));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
