package org.gongbao.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bundled sample and variants of it. */
final class SampleIssue {
    static final int DOCUMENTS = 12;
    static final int HELD = 1;
    static final int DELIVERED = DOCUMENTS - HELD;

    private SampleIssue() {}

    static String text() {
        try (InputStream in = SampleIssue.class.getResourceAsStream("/sample/yunxi-2025-1.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one sentence of one document changed. */
    static String corrected() {
        return replaceOnce(text(), "县财政局按月拨付补助资金", "县财政局按季拨付补助资金");
    }

    /** An issue of another number, whose documents have other numbers. */
    static String issue(int number) {
        return text().replace("〔2025〕", "〔20" + (30 + number) + "〕").replace("令第7号", "令第" + (70 + number) + "号")
                .replace("\n第7号\n", "\n第" + (70 + number) + "号\n")
                .replace("(第7号)", "(第" + (70 + number) + "号)")
                .replace("2025 第 1 期", "2025 第 " + number + " 期")
                .replace("2025年第1期", "2025年第" + number + "期");
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, String text, Charset charset) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    static String replaceOnce(String text, String before, String after) {
        int at = text.indexOf(before);
        if (at < 0 || text.indexOf(before, at + 1) >= 0) {
            throw new IllegalArgumentException("Not exactly once in the sample: " + before);
        }
        return text.replace(before, after);
    }
}
