package org.gongbao.schemas.privacy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Finds personal data in tables, where the head of a column is the label of its cells, and in forms, where a cell is the label of the one behind it. */
final class TableDetector implements Detector {
    private final ColumnHeads heads;
    private final CellMask cells;

    TableDetector(Words columns, Surnames surnames) {
        this.heads = new ColumnHeads(columns);
        this.cells = new CellMask(heads, surnames);
    }

    @Override
    public void find(Passage passage, List<Finding> findings) {
        if (passage.text().indexOf('\t') >= 0
                || passage.text().indexOf('|') >= 0
                || passage.text().indexOf('｜') >= 0) {
            new Reading(passage.text(), findings).read();
        }
    }

    /** One pass over the lines of a text. */
    private final class Reading {
        /** Page numbers and captions that go on stand between rows of one table; more than that ends it. */
        private static final int MOST_BETWEEN = 2;

        private static final int CAPTION_LINES = 3;

        private final String text;
        private final List<Finding> findings;
        private final boolean titled;
        private final Deque<String> captions = new ArrayDeque<>();
        private TableHead head;
        private boolean headAbove;
        private int between;

        Reading(String text, List<Finding> findings) {
            this.text = text;
            this.findings = findings;
            int title = text.indexOf('\f');
            this.titled = title > 0 && heads.announcesMinors(text.substring(0, title));
        }

        void read() {
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\f') {
                    line(start, i);
                    if (i < text.length() && text.charAt(i) == '\f') {
                        captions.clear();
                    }
                    start = i + 1;
                }
            }
        }

        private void line(int start, int end) {
            TableRow row = TableRow.of(text, start, end);
            if (row.cells().isEmpty()) {
                beside(start, end);
            } else {
                between = 0;
                row(row);
            }
        }

        private void beside(int start, int end) {
            if (end > start) {
                captions.addLast(text.substring(start, end));
                if (captions.size() > CAPTION_LINES) {
                    captions.removeFirst();
                }
                between++;
            }
            if (between > MOST_BETWEEN) {
                head = null;
            }
        }

        private void row(TableRow row) {
            List<ColumnKind> kinds =
                    row.cells().stream().map(cell -> heads.kind(cell.in(text))).toList();
            if (isForm(kinds)) {
                form(row, new TableHead(kinds, announced()));
            } else if (isHead(row, kinds)) {
                head(kinds);
            } else if (head != null && !isRule(row)) {
                headAbove = false;
                below(row);
            }
        }

        /** A second row of heads right below the first parts some of its columns, and has fewer. */
        private void head(List<ColumnKind> kinds) {
            if (headAbove && head != null && kinds.size() < head.columns().size()) {
                return;
            }
            TableHead next = new TableHead(kinds, announced());
            headAbove = next.speaksOfPersons();
            head = headAbove ? next : null;
        }

        private boolean announced() {
            return titled || captions.stream().anyMatch(heads::announcesMinors);
        }

        /** Label and value in turn. */
        private boolean isForm(List<ColumnKind> kinds) {
            return kinds.size() > 1
                    && kinds.size() % 2 == 0
                    && IntStream.range(0, kinds.size())
                            .allMatch(i -> (kinds.get(i) == ColumnKind.NONE) == (i % 2 == 1));
        }

        private boolean isHead(TableRow row, List<ColumnKind> kinds) {
            boolean some =
                    kinds.stream().filter(kind -> kind != ColumnKind.NONE).count() > 1
                            || kinds.stream().anyMatch(kind -> kind == ColumnKind.NAME || kind == ColumnKind.HOME);
            return some
                    && IntStream.range(0, kinds.size())
                            .noneMatch(i -> kinds.get(i) == ColumnKind.NONE
                                    && hasDigit(row.cells().get(i)));
        }

        private boolean hasDigit(TableRow.Cell cell) {
            return IntStream.range(cell.start(), cell.end()).anyMatch(i -> DigitGroup.isDigit(text.charAt(i)));
        }

        /** The line of hyphens below the heads of Markdown. */
        private boolean isRule(TableRow row) {
            return row.cells().stream().allMatch(cell -> cell.in(text).chars().allMatch(c -> c == '-' || c == ':'));
        }

        private void form(TableRow row, TableHead labels) {
            for (int i = 1; i < row.cells().size(); i += 2) {
                cells.find(labels.hides(i - 1), row.cells().get(i), text, false, findings);
            }
        }

        /** In a row of another length some cells reach over others, before or behind: it is counted from both ends. */
        private void below(TableRow row) {
            int shift = head.columns().size() - row.cells().size();
            for (int i = 0; i < row.cells().size(); i++) {
                TableRow.Cell cell = row.cells().get(i);
                cells.find(head.hides(i), cell, text, shift == 0, findings);
                if (shift != 0 && head.hides(i + shift) != head.hides(i)) {
                    cells.find(head.hides(i + shift), cell, text, false, findings);
                }
            }
        }
    }
}
