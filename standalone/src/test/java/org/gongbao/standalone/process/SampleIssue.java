package org.gongbao.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The text of the bundled sample, and of issues that differ from it in the name of the county only. */
final class SampleIssue {
    private static final String SENTENCE = "供水管理单位应当每季度检测一次水质";
    private static final String CHANGED = "供水管理单位应当每月检测一次水质";

    private SampleIssue() {}

    static String text() throws IOException {
        try (InputStream in = SampleIssue.class.getResourceAsStream("/sample/yunxi-2025-1.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the sample with one sentence of one document changed. */
    static String corrected() throws IOException {
        return text().replace(SENTENCE, CHANGED);
    }

    /** Returns the issue of another county, with documents of its own. */
    static String of(String county) throws IOException {
        return text().replace("云溪", county);
    }
}
