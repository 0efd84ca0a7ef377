package org.gongbao.producers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.gongbao.producers.reading.format.ExtractedLine;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** Takes what a parser finds in one file: keeps lines and problems, hands files in it on as they come. For one thread. */
final class ForeignContent implements ExtractionOutput {

    private final List<ExtractedLine> lines = new ArrayList<>();
    private final List<UnreadableFileException> problems = new ArrayList<>();
    private final BiConsumer<String, byte[]> entries;
    private final BiConsumer<String, UnreadableFileException> refusedEntries;

    /**
     * Makes an output.
     *
     * @param entries takes names and bytes of files in an archive
     * @param refusedEntries takes names of files that cannot be had
     */
    ForeignContent(BiConsumer<String, byte[]> entries, BiConsumer<String, UnreadableFileException> refusedEntries) {
        this.entries = entries;
        this.refusedEntries = refusedEntries;
    }

    List<ExtractedLine> lines() {
        return lines;
    }

    List<UnreadableFileException> problems() {
        return problems;
    }

    @Override
    public void line(ExtractedLine line) {
        lines.add(line);
    }

    @Override
    public void entry(String name, byte[] content) {
        entries.accept(name, content);
    }

    @Override
    public void entryRefused(String name, UnreadableFileException problem) {
        refusedEntries.accept(name, problem);
    }

    @Override
    public void problem(UnreadableFileException problem) {
        problems.add(problem);
    }

    @Override
    public void scanning() {
        // concerns the deadline only
    }
}
