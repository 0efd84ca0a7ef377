package org.gongbao.producers.reading.format.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.gongbao.producers.reading.format.ExtractedLine;
import org.gongbao.producers.reading.format.FileFormat;
import org.gongbao.producers.reading.format.FoundContent;
import org.gongbao.producers.reading.format.ReadingLimits;
import org.gongbao.producers.reading.format.Tasks;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.junit.jupiter.api.Test;

/** Whatever becomes of the parser's process, the caller gets a code, and goes on. */
class IsolatedExtractionTest {

    private static final byte[] PAGE =
            "<html><body><p>青榆县</p><p>人民政府</p></body></html>".getBytes(StandardCharsets.UTF_8);
    private static final int SMALL_HEAP = 32;

    private final FoundContent found = new FoundContent();

    @Test
    void what_a_parser_finds_comes_over_in_order() throws UnreadableFileException {
        // given
        IsolatedExtraction extraction = new IsolatedExtraction(ReadingLimits.DEFAULT);
        // when
        extraction.extract(PAGE, Tasks.of(FileFormat.HTML), found);
        // then
        assertThat(found.lines()).containsExactly("青榆县", "人民政府");
    }

    @Test
    void a_parser_that_hangs_is_ended_with_a_code() {
        // when
        UnreadableFileException refusal = refusalOf(Hanging.class, limits(Duration.ofMillis(200)));
        // then
        assertThat(refusal.code()).isEqualTo("READ-041");
    }

    @Test
    void a_parser_that_goes_on_talking_is_ended_too() {
        // when
        UnreadableFileException refusal = refusalOf(Endless.class, limits(Duration.ofSeconds(1)));
        // then
        assertThat(refusal.code()).isEqualTo("READ-041");
    }

    @Test
    void a_parser_that_crashes_costs_its_file_only_and_leaves_what_it_said_before() {
        // when
        UnreadableFileException refusal = refusalOf(Crashing.class, ReadingLimits.DEFAULT);
        // then
        assertThat(refusal).hasMessageContaining("exit code 7");
        assertThat(refusal.code()).isEqualTo("READ-042");
        assertThat(found.lines()).containsExactly("甲");
    }

    @Test
    void a_parser_that_takes_more_memory_than_allowed_is_lost_with_the_reason() {
        // when
        UnreadableFileException refusal = refusalOf(Greedy.class, limits(Duration.ofMinutes(1)));
        // then
        assertThat(refusal).hasMessageContaining("more memory than it may have");
        assertThat(refusal.code()).isEqualTo("READ-042");
    }

    @Test
    void a_parser_that_writes_anything_but_frames_is_lost() {
        // when
        UnreadableFileException refusal = refusalOf(Babbling.class, ReadingLimits.DEFAULT);
        // then
        assertThat(refusal.code()).isEqualTo("READ-042");
    }

    @Test
    void a_frame_that_says_it_is_larger_than_any_file_is_not_believed() {
        // when
        UnreadableFileException refusal = refusalOf(Boasting.class, ReadingLimits.DEFAULT);
        // then
        assertThat(refusal.code()).isEqualTo("READ-042");
    }

    @Test
    void a_file_with_more_text_than_allowed_is_refused() {
        // given
        IsolatedExtraction extraction = new IsolatedExtraction(ReadingLimits.DEFAULT);
        // when
        UnreadableFileException refusal = catchThrowableOfType(
                UnreadableFileException.class,
                () -> extraction.extract(PAGE, Tasks.withMaxTextLength(FileFormat.HTML, 6), found));
        // then
        assertThat(refusal.code()).isEqualTo("READ-047");
        assertThat(found.lines()).containsExactly("青榆县");
    }

    @Test
    void a_file_that_is_not_what_its_head_says_is_refused_as_damaged() {
        // given
        IsolatedExtraction extraction = new IsolatedExtraction(ReadingLimits.DEFAULT);
        // when
        UnreadableFileException refusal = catchThrowableOfType(
                UnreadableFileException.class,
                () -> extraction.extract(
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Tasks.of(FileFormat.PDF), found));
        // then
        assertThat(refusal.code()).isEqualTo("READ-044");
    }

    @Test
    void a_process_that_cannot_be_started_is_told() {
        // given
        IsolatedExtraction extraction = new IsolatedExtraction(ReadingLimits.DEFAULT, "no\0command");
        // when
        UnreadableFileException refusal = catchThrowableOfType(
                UnreadableFileException.class, () -> extraction.extract(PAGE, Tasks.of(FileFormat.HTML), found));
        // then
        assertThat(refusal.code()).isEqualTo("READ-054");
    }

    private UnreadableFileException refusalOf(Class<?> parser, ReadingLimits limits) {
        IsolatedExtraction extraction = new IsolatedExtraction(limits, parser.getName());
        return catchThrowableOfType(
                UnreadableFileException.class, () -> extraction.extract(PAGE, Tasks.of(FileFormat.HTML), found));
    }

    private static ReadingLimits limits(Duration time) {
        ReadingLimits usual = ReadingLimits.DEFAULT;
        return new ReadingLimits(
                usual.maxBytes(),
                usual.maxPages(),
                time,
                time,
                SMALL_HEAP,
                usual.maxEntries(),
                usual.maxUnpackedBytes(),
                usual.maxRatio(),
                usual.maxDepth());
    }

    /** A parser that never says anything. */
    static final class Hanging {
        private Hanging() {}

        public static void main(String[] arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** A parser that finds line after line. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) throws UnreadableFileException {
            FrameWriter frames = new FrameWriter(System.out, Long.MAX_VALUE);
            while (true) {
                frames.line(new ExtractedLine("", 0, false, false, false));
            }
        }
    }

    /** A parser that dies after its first line, as one whose native code fails. */
    static final class Crashing {
        private Crashing() {}

        public static void main(String[] arguments) throws UnreadableFileException {
            FrameWriter frames = new FrameWriter(System.out, Long.MAX_VALUE);
            frames.line(new ExtractedLine("甲", 0, false, false, false));
            System.out.flush();
            Runtime.getRuntime().halt(7);
        }
    }

    /** A parser that believes a file that asks for ever more memory. */
    static final class Greedy {
        private Greedy() {}

        public static void main(String[] arguments) {
            List<byte[]> all = new ArrayList<>();
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    }

    /** A parser whose library prints. */
    static final class Babbling {
        private Babbling() {}

        public static void main(String[] arguments) {
            System.out.println("warning: something");
        }
    }

    /** A parser taken over by its file. */
    static final class Boasting {
        private Boasting() {}

        public static void main(String[] arguments) throws java.io.IOException {
            BufferedOutputStream out = new BufferedOutputStream(System.out);
            out.write(new byte[] {'P', Byte.MAX_VALUE, -1, -1, -1});
            out.flush();
        }
    }
}
