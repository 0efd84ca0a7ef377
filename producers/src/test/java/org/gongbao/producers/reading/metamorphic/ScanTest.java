package org.gongbao.producers.reading.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.producers.reading.text.LineSplitter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scan of a printed issue, recognised by Tesseract, gives the same documents but for a few characters. */
@Tag("slow")
class ScanTest {

    private static final double DOCUMENTS_F1 = 0.95;
    private static final double TITLES_ALIKE = 0.97;
    private static final Map<String, ScanScore> SCORES = Collections.synchronizedMap(new TreeMap<>());

    /**
     * The labelled fictitious issues, 46 pages, which take about three seconds of one processor each; with {@code -Dscan=} a regular expression
     * those whose names it fits, as {@code .*} for the real ones too, which are as long as 88 pages.
     */
    static List<Issue> issues() {
        String name = System.getProperty("scan");
        return name == null
                ? KnownIssues.labelled()
                : Stream.concat(KnownIssues.labelled().stream(), KnownIssues.shared().stream())
                        .filter(issue -> issue.name().matches(name))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("issues")
    void a_scan_of_300_dots_per_inch_gives_most_documents_with_their_titles(Issue issue) throws IOException {
        // given
        assumeTrue(knowsChinese(), "skipped: tesseract with chi_sim is not installed");
        var format = ScannedPdfFormat.find();
        assumeTrue(format.isPresent(), "skipped: no Chinese font is installed to print with");
        byte[] scan = format.get().write(LineSplitter.split(issue.text()));
        // when
        ScanScore score = ScanScore.of(
                issue.documents(),
                new GazetteReader().read(issue.name() + ".pdf", scan).documents());
        // then
        SCORES.put(issue.name(), score);
        assertThat(score.f1()).as("F1 of documents, %s", score).isGreaterThanOrEqualTo(DOCUMENTS_F1);
        assertThat(score.titles()).as("likeness of titles, %s", score).isGreaterThanOrEqualTo(TITLES_ALIKE);
    }

    @AfterAll
    static void writeThePageIfAsked() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Scans",
                "",
                "Made by `mvn -pl producers -am test -Dtest=ScanTest -Dsurefire.groups=slow -Dsurefire.excludedGroups= '-Dscan=.*' -Dupdate`; do not edit.",
                "Every issue is printed in a Song face (AR PL UMing, 11 points), one column on A4, and scanned as the copiers of offices do it: 300 dots per"
                        + " inch, black or white and nothing between (CCITT group 4, 0.07 to 0.08 MiB a page), a little askew, speckled, with rough edges."
                        + " It is read through Tesseract (`chi_sim`) and compared with what is read from the text. Documents are told by title. The goals,"
                        + " F1 0.95 and likeness of titles 0.97, are what the test asks of every issue. Three-digit names are shared issues.",
                "",
                "Not measured: paper that is stained, folded or shone through, seals over text, two columns, other type. Rules of repair were written with"
                        + " these issues in view, though none for a place or a file; expect a little less elsewhere.",
                "",
                "| issue | documents F1 | titles, likeness by character | same number | same day |",
                "|---|---|---|---|---|"));
        SCORES.forEach((name, score) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %d/%d | %d/%d |",
                name,
                score.f1(),
                score.titles(),
                score.sameNumbers(),
                score.matched(),
                score.sameDays(),
                score.matched())));
        QualityPages.writeIfAsked("quality-scans.md", lines);
    }

    private static boolean knowsChinese() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return languages.lines().anyMatch(line -> line.strip().equals("chi_sim"));
        } catch (IOException absent) {
            return false;
        }
    }
}
