package org.gongbao.producers.reading.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.Extractor;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** Reads DOC (Word 97 to 2003, and WPS, which writes the same), and says what else a compound file is. */
public final class CompoundExtractor implements Extractor {

    /** Makes the parser. */
    public CompoundExtractor() {}

    @Override
    public void extract(byte[] content, ExtractionTask task, ExtractionOutput output)
            throws UnreadableFileException, IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw locked();
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw new UnreadableFileException("READ-003", "The file is " + name(root) + ".", 0);
            }
            try (HWPFDocument document = new HWPFDocument(root)) {
                new DocBody(document, output).read();
            }
        } catch (EncryptedDocumentException e) {
            throw locked();
        } catch (OldWordFileFormatException e) {
            throw new UnreadableFileException(
                    "READ-003",
                    "The file is a document of Word 6 or 95; open it in an office program and save it as DOCX.",
                    0);
        }
    }

    private static UnreadableFileException locked() {
        return new UnreadableFileException(
                "READ-043", "The document is locked with a password. Save it without one and hand it in again.", 0);
    }

    private static String name(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return "a workbook of Excel; save the document as DOCX or PDF";
        }
        return root.hasEntryCaseInsensitive("PowerPoint Document")
                ? "a presentation of PowerPoint; save the document as DOCX or PDF"
                : "an old Office file, and not a document of Word; save it as DOCX or PDF";
    }
}
