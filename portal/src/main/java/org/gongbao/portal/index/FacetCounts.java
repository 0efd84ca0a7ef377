package org.gongbao.portal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of some fields among the documents that match. One use by one search. */
final class FacetCounts implements CollectorManager<FacetCounts.Counter, Map<String, Map<String, Integer>>> {

    private final List<String> fields;

    FacetCounts(List<String> fields) {
        this.fields = fields;
    }

    @Override
    public Counter newCollector() {
        return new Counter(fields);
    }

    @Override
    public Map<String, Map<String, Integer>> reduce(Collection<Counter> counters) throws IOException {
        Map<String, Map<String, Integer>> totals = new HashMap<>();
        for (String field : fields) {
            Map<String, Integer> total = new HashMap<>();
            for (Counter counter : counters) {
                counter.addTo(field, total);
            }
            totals.put(field, total);
        }
        return totals;
    }

    /** Counts within segments by ordinal, which is cheap, and looks names up once at the end. */
    static final class Counter extends SimpleCollector {

        private final List<String> fields;
        private final List<SegmentCount> all = new ArrayList<>();
        private List<SegmentCount> current = List.of();

        private Counter(List<String> fields) {
            this.fields = fields;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            List<SegmentCount> segment = new ArrayList<>();
            for (String field : fields) {
                SortedSetDocValues values = DocValues.getSortedSet(context.reader(), field);
                segment.add(new SegmentCount(field, values, new int[Math.toIntExact(values.getValueCount())]));
            }
            current = segment;
            all.addAll(segment);
        }

        @Override
        public void collect(int document) throws IOException {
            for (SegmentCount count : current) {
                count.add(document);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        private void addTo(String field, Map<String, Integer> total) throws IOException {
            for (SegmentCount count : all) {
                if (count.field.equals(field)) {
                    count.addTo(total);
                }
            }
        }
    }

    private record SegmentCount(String field, SortedSetDocValues values, int[] counts) {

        private void add(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }

        private void addTo(Map<String, Integer> total) throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    total.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Integer::sum);
                }
            }
        }
    }
}
