package org.gongbao.producers.reading.format.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recognition is a program of its own, which may be absent, know no Chinese, or fail. */
class TesseractTest {

    @TempDir
    Path folder;

    @Test
    void an_absent_program_is_told_with_how_to_install_it() {
        // given
        String absent = folder.resolve("absent").toString();
        // when
        UnreadableFileException refusal =
                catchThrowableOfType(UnreadableFileException.class, () -> Tesseract.find(absent));
        // then
        assertThat(refusal).hasMessageContaining("apt-get install tesseract-ocr");
        assertThat(refusal.code()).isEqualTo("READ-050");
    }

    @Test
    void a_program_that_knows_no_chinese_is_told() throws IOException {
        // given
        String english = program("echo 'List of available languages (1):'; echo eng");
        // when
        UnreadableFileException refusal =
                catchThrowableOfType(UnreadableFileException.class, () -> Tesseract.find(english));
        // then
        assertThat(refusal.code()).isEqualTo("READ-051");
    }

    @Test
    void a_page_on_which_the_program_fails_is_told_by_its_number() throws IOException, UnreadableFileException {
        // given
        Tesseract failing = Tesseract.find(program("[ \"$1\" = --list-langs ] && echo chi_sim && exit 0; exit 3"));
        BufferedImage page = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        // when
        UnreadableFileException refusal =
                catchThrowableOfType(UnreadableFileException.class, () -> failing.recognise(12, page));
        // then
        assertThat(refusal).hasMessageContaining("Page 12");
        assertThat(refusal.code()).isEqualTo("READ-052");
    }

    private String program(String commands) throws IOException {
        Path script = folder.resolve("recognise");
        Files.writeString(script, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }
}
