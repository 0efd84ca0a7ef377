package org.gongbao.producers.reading.format;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** Keeps what a parser hands on. For one thread. */
public final class FoundContent implements ExtractionOutput {

    private final List<String> lines = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Makes one that holds nothing yet. */
    public FoundContent() {}

    /** Returns the texts of the lines. */
    public List<String> lines() {
        return lines;
    }

    /** Returns the names of the files that came out of an archive. */
    public List<String> entries() {
        return entries;
    }

    /** Returns those that could not be had, each with its code, as {@code a.txt READ-046}. */
    public List<String> refused() {
        return refused;
    }

    /** Returns the codes of parts that could not be read. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public void line(ExtractedLine line) {
        lines.add(line.text());
    }

    @Override
    public void entry(String name, byte[] content) {
        entries.add(name);
    }

    @Override
    public void entryRefused(String name, UnreadableFileException problem) {
        refused.add(name + " " + problem.code());
    }

    @Override
    public void problem(UnreadableFileException problem) {
        problems.add(problem.code());
    }

    @Override
    public void scanning() {
        // concerns the deadline only
    }
}
