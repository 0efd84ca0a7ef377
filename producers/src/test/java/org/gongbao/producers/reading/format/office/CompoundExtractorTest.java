package org.gongbao.producers.reading.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongbao.producers.reading.format.FileFormat;
import org.gongbao.producers.reading.format.FoundContent;
import org.gongbao.producers.reading.format.Tasks;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundExtractorTest {

    @ParameterizedTest(name = "{0} is refused with {1}")
    @CsvSource({
        "EncryptedPackage, READ-043",
        "Workbook, READ-003",
        "PowerPoint Document, READ-003",
        "Something, READ-003"
    })
    void what_is_locked_or_no_document_of_word_is_refused(String part, String code) throws IOException {
        // given
        byte[] file = fileOf(part);
        // when
        UnreadableFileException refusal =
                catchThrowableOfType(UnreadableFileException.class, () -> new CompoundExtractor()
                        .extract(file, Tasks.of(FileFormat.COMPOUND), new FoundContent()));
        // then
        assertThat(refusal.code()).isEqualTo(code);
    }

    private static byte[] fileOf(String part) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[] {1}), part);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
