package org.gongbao.producers.reading.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.gongbao.producers.reading.format.FileFormat;
import org.gongbao.producers.reading.format.FoundContent;
import org.gongbao.producers.reading.format.Tasks;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.junit.jupiter.api.Test;

class PdfExtractorTest {

    private static final int KEY_LENGTH = 128;

    private final FoundContent found = new FoundContent();

    @Test
    void a_file_with_more_pages_than_allowed_is_refused() throws IOException {
        // given
        byte[] three = pdf(3, "");
        // when
        UnreadableFileException refusal = catchThrowableOfType(UnreadableFileException.class, () -> new PdfExtractor()
                .extract(three, Tasks.withMaxPages(FileFormat.PDF, 2), found));
        // then
        assertThat(refusal.code()).isEqualTo("READ-040");
    }

    @Test
    void a_file_with_as_many_pages_as_allowed_is_read() throws IOException, UnreadableFileException {
        // given
        byte[] two = pdf(2, "");
        // when
        new PdfExtractor().extract(two, Tasks.withMaxPages(FileFormat.PDF, 2), found);
        // then
        assertThat(found.problems()).isEmpty();
        assertThat(found.lines()).isEmpty();
    }

    @Test
    void a_locked_file_is_refused() throws IOException {
        // given
        byte[] locked = pdf(1, "secret");
        // when
        UnreadableFileException refusal = catchThrowableOfType(UnreadableFileException.class, () -> new PdfExtractor()
                .extract(locked, Tasks.of(FileFormat.PDF), found));
        // then
        assertThat(refusal.code()).isEqualTo("READ-043");
    }

    private static byte[] pdf(int pages, String password) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (!password.isEmpty()) {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy(password, password, new AccessPermission());
                policy.setEncryptionKeyLength(KEY_LENGTH);
                document.protect(policy);
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
