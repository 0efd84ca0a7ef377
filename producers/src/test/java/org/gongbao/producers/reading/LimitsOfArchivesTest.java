package org.gongbao.producers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongbao.producers.reading.format.Archives;
import org.gongbao.producers.reading.format.ReadingLimits;
import org.gongbao.record.v1.Warning;
import org.junit.jupiter.api.Test;

/** What is unpacked counts through all archives within an archive. */
class LimitsOfArchivesTest {

    private static final String NOTICE = """
            青榆县人民政府关于做好春灌工作的通知

            青政发〔2023〕4号

            请抓紧做好春灌工作。

            青榆县人民政府

            2023年3月2日
            """;

    @Test
    void an_archive_in_more_archives_than_allowed_is_refused_alone() {
        // given
        byte[] inner = Archives.ofTexts(Map.of("notice.txt", NOTICE));
        byte[] outer = Archives.of("inner.zip", inner);
        // when
        List<ReadingResult> results = new GazetteReader(limits(10, 10_000, 1)).readAll("outer.zip", outer);
        // then
        assertThat(results).extracting(ReadingResult::file).containsExactly("outer.zip!inner.zip");
        assertThat(codes(results)).containsExactly("READ-048");
    }

    @Test
    void an_archive_within_an_archive_is_read_where_that_is_allowed() {
        // given
        byte[] outer = Archives.of("inner.zip", Archives.ofTexts(Map.of("notice.txt", NOTICE)));
        // when
        List<ReadingResult> results = new GazetteReader(limits(10, 10_000, 2)).readAll("outer.zip", outer);
        // then
        assertThat(results).extracting(ReadingResult::file).containsExactly("outer.zip!inner.zip!notice.txt");
        assertThat(results.getFirst().documents()).hasSize(1);
    }

    @Test
    void files_of_inner_archives_count_for_the_outer_one() {
        // given
        byte[] outer = Archives.of("inner.zip", Archives.ofTexts(Map.of("a.txt", NOTICE, "b.txt", NOTICE)));
        // when
        List<ReadingResult> results = new GazetteReader(limits(2, 10_000, 2)).readAll("outer.zip", outer);
        // then
        assertThat(results).extracting(ReadingResult::file).hasSize(2).endsWith("outer.zip!inner.zip");
        assertThat(codes(results)).containsExactly("READ-045");
    }

    @Test
    void bytes_of_inner_archives_count_for_the_outer_one() {
        // given
        byte[] inner = Archives.ofTexts(Map.of("notice.txt", NOTICE));
        int notice = NOTICE.getBytes(StandardCharsets.UTF_8).length;
        // when
        List<ReadingResult> results = new GazetteReader(limits(10, inner.length + notice - 1, 2))
                .readAll("outer.zip", Archives.of("inner.zip", inner));
        // then
        assertThat(codes(results)).containsExactly("READ-049");
    }

    private static List<String> codes(List<ReadingResult> results) {
        return results.stream()
                .flatMap(result -> result.problems().stream())
                .map(Warning::getCode)
                .toList();
    }

    private static ReadingLimits limits(int maxEntries, long maxUnpackedBytes, int maxDepth) {
        return new ReadingLimits(
                1 << 20,
                10,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                64,
                maxEntries,
                maxUnpackedBytes,
                100,
                maxDepth);
    }
}
