package org.gongbao.producers.reading.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writes docs/quality-metamorphic.md: what is left of every issue in every dress. */
class MetamorphicPageTest {

    @Test
    void the_page_of_figures_is_written_when_asked_for() throws IOException {
        // given
        assumeTrue(QualityPages.isAsked(), "skipped: run with -Dupdate to write docs/quality-metamorphic.md");
        List<Issue> issues = KnownIssues.all();
        List<String> lines = new ArrayList<>(List.of(
                "# The same issues in other dress",
                "",
                "Made by `mvn -pl producers -am test -Dtest=MetamorphicPageTest -Dupdate`; do not edit. `MetamorphicTest` and `FormatsTest` hold"
                        + " what stands here.",
                "n/m: n of m documents keep their identity (number, title, issuer and so on make it); fields that are lost by some are named, with"
                        + " how many keep them. Where names of places change, identities change with them, and the fields are compared.",
                "A PDF has two columns if the issue fills four pages of them, else one.",
                "Three-digit names are shared issues, read where they lie beside the repository; the others are invented.",
                ""));
        // when
        lines.addAll(MetamorphicTable.rows(issues));
        // then
        assertThat(lines).hasSizeGreaterThan(Transformations.all().size());
        QualityPages.writeIfAsked("quality-metamorphic.md", lines);
    }
}
