package org.gongbao.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.standalone.tally.RunReport;
import org.gongbao.standalone.tally.RunReport.DeliveryCounts;
import org.gongbao.standalone.tally.RunReport.DocumentCounts;
import org.gongbao.standalone.tally.RunReport.FileError;
import org.gongbao.standalone.tally.RunReport.FileReport;
import org.gongbao.standalone.tally.RunReport.InboxCounts;
import org.gongbao.standalone.tally.RunReport.Seconds;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void ofAnArchiveOfJunkTheFirstFilesAreShownAndWhatEndedTheArchiveToo() {
        // given
        Stream<FileReport> junk = IntStream.range(0, 1000).mapToObj(i -> refused("junk.zip!" + i + ".txt", "READ-005"));
        List<FileReport> files =
                Stream.concat(junk, Stream.of(refused("junk.zip", "READ-045"))).toList();

        // when
        List<String> lines = Summary.of(report(files));

        // then
        assertThat(lines).filteredOn(line -> line.contains("READ-005: ")).hasSize(20);
        assertThat(lines).filteredOn(line -> line.contains("READ-045: ")).hasSize(1);
        assertThat(lines)
                .filteredOn(line -> line.contains("980 more of its files"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("READ-005 junk.zip").contains("dead letters"));
    }

    private static FileReport refused(String file, String code) {
        return new FileReport(file, null, 0, "REFUSED", List.of(new FileError(code, "It is refused.", 0)));
    }

    private static RunReport report(List<FileReport> files) {
        return new RunReport(
                "1",
                Instant.EPOCH,
                files,
                new DocumentCounts(0, 0, 0, 0, 0, 0),
                new DeliveryCounts(0, 0, 0, 0, 0, 0, 0, 0),
                new InboxCounts(0, 0, 0, 0),
                List.of(),
                0,
                new Seconds(null, null, null),
                List.of());
    }
}
