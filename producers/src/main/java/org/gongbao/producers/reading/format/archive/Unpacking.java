package org.gongbao.producers.reading.format.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.text.UnreadableFileException;

/**
 * Takes the files out of an archive, one after the other, and counts what comes out instead of believing what the archive says. A file that
 * cannot be had costs that file; an archive over its limits ends after the files that came before.
 */
final class Unpacking {

    private static final int CHUNK = 65_536;
    /** Blank forms and long tables pack well; a small file is no bomb. */
    private static final long HARMLESS = 4L << 20;

    private final ZipFile zip;
    private final long packedBytes;
    private final ExtractionTask task;
    private final ExtractionOutput output;
    private long left;

    Unpacking(ZipFile zip, long packedBytes, ExtractionTask task, ExtractionOutput output) {
        this.zip = zip;
        this.packedBytes = packedBytes;
        this.task = task;
        this.output = output;
        left = task.maxUnpackedBytes();
    }

    void unpack(List<ZipArchiveEntry> all) throws UnreadableFileException {
        if (!task.mayUnpack()) {
            throw new UnreadableFileException(
                    "READ-048", "The archive lies in too many other archives. Unpack it and hand in its files.", 0);
        }
        List<ZipArchiveEntry> entries = all.stream()
                .filter(entry -> !entry.isDirectory() && !EntryNames.isByTheWay(EntryNames.of(entry)))
                .toList();
        if (entries.isEmpty()) {
            throw new UnreadableFileException("READ-053", "The archive holds no files. Put the issues into it.", 0);
        }
        for (int i = 0; i < entries.size(); i++) {
            if (i >= task.maxEntries()) {
                throw new UnreadableFileException(
                        "READ-045",
                        "The archive holds " + entries.size() + " files, more than may be unpacked ("
                                + task.maxEntries()
                                + "); the others were left out. Split it, or raise gongbao.producers.archive.max.files.",
                        0);
            }
            unpack(entries.get(i));
        }
    }

    private void unpack(ZipArchiveEntry entry) throws UnreadableFileException {
        String name = EntryNames.of(entry);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            output.entryRefused(
                    name,
                    new UnreadableFileException(
                            "READ-043", "The file is locked with a password. Pack it without one.", 0));
            return;
        }
        try {
            take(name, entry);
        } catch (EntryLimitException e) {
            output.entryRefused(name, e.problem());
        } catch (IOException e) {
            output.entryRefused(
                    name,
                    new UnreadableFileException(
                            "READ-044",
                            "The file is damaged within the archive, or packed in a way that is not read ("
                                    + e.getClass().getSimpleName() + "). Pack it anew.",
                            0));
        }
    }

    private void take(String name, ZipArchiveEntry entry)
            throws IOException, EntryLimitException, UnreadableFileException {
        long packed = Math.clamp(entry.getCompressedSize(), 1, packedBytes);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                content.write(chunk, 0, read);
                check(content.size(), packed);
                spend(read);
            }
        }
        output.entry(name, content.toByteArray());
    }

    private void check(long size, long packed) throws EntryLimitException {
        if (size > task.maxEntryBytes()) {
            throw new EntryLimitException(new UnreadableFileException(
                    "READ-002",
                    "The file has more than the " + task.maxEntryBytes()
                            + " bytes that are allowed. Split it by issue, or raise gongbao.producers.file.max.bytes.",
                    0));
        }
        if (size > HARMLESS && size / packed > task.maxRatio()) {
            throw new EntryLimitException(new UnreadableFileException(
                    "READ-046",
                    "The file unpacks to more than " + task.maxRatio()
                            + " times its packed size, as an attack would. Hand it in unpacked if it is meant.",
                    0));
        }
    }

    private void spend(int bytes) throws UnreadableFileException {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableFileException(
                    "READ-049",
                    "The archive unpacks to more than may be unpacked (" + task.maxUnpackedBytes()
                            + " bytes); the files from here on were left out. Split it, or raise gongbao.producers.archive.max.bytes.",
                    0);
        }
    }

    /** A limit of one file; the next ones are tried. */
    private static final class EntryLimitException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient UnreadableFileException problem;

        EntryLimitException(UnreadableFileException problem) {
            super(problem);
            this.problem = problem;
        }

        UnreadableFileException problem() {
            return problem;
        }
    }
}
