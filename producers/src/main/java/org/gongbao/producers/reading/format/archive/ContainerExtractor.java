package org.gongbao.producers.reading.format.archive;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.Extractor;
import org.gongbao.producers.reading.format.office.DocxExtractor;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** Opens a ZIP container and does with it what its kind demands. */
public final class ContainerExtractor implements Extractor {

    /** Makes the parser. */
    public ContainerExtractor() {}

    @Override
    public void extract(byte[] content, ExtractionTask task, ExtractionOutput output)
            throws UnreadableFileException, IOException {
        try (ZipFile zip = open(content)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            Set<String> names = entries.stream().map(ZipArchiveEntry::getName).collect(Collectors.toUnmodifiableSet());
            ContainerKind kind = ContainerKind.of(names);
            switch (kind) {
                case WORD -> new DocxExtractor().extract(content, task, output);
                case ARCHIVE -> new Unpacking(zip, content.length, task, output).unpack(entries);
                case OFD, WORKBOOK, SLIDES, OPEN_DOCUMENT, EPUB ->
                    throw new UnreadableFileException("READ-003", "The file is " + kind.advice() + ".", 0);
            }
        }
    }

    private static ZipFile open(byte[] content) throws UnreadableFileException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get();
        } catch (IOException e) {
            throw new UnreadableFileException(
                    "READ-044",
                    "The ZIP archive or Word document is damaged: its table of contents, which stands at the end, is missing or broken."
                            + " The file may have been cut off on its way; fetch or save it anew.",
                    0);
        }
    }
}
