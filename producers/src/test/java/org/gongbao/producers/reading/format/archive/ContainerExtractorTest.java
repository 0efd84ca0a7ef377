package org.gongbao.producers.reading.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.producers.reading.format.Archives;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.FoundContent;
import org.gongbao.producers.reading.format.Tasks;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.junit.jupiter.api.Test;

/** An archive is counted as it is unpacked; a file over a limit costs that file, an archive over one ends there. */
class ContainerExtractorTest {

    private static final int FLAGS = 6;
    private static final int CENTRAL_FLAGS = 8;
    private static final byte[] THREE = Archives.ofTexts(three());

    private final FoundContent found = new FoundContent();

    private static Map<String, String> three() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a.txt", "一".repeat(4));
        texts.put("b.txt", "二".repeat(40));
        texts.put("c.txt", "三".repeat(4));
        return texts;
    }

    @Test
    void files_come_out_one_after_the_other() throws IOException, UnreadableFileException {
        // when
        new ContainerExtractor().extract(THREE, Tasks.ofArchive(3, 1000, 1000), found);
        // then
        assertThat(found.entries()).containsExactly("a.txt", "b.txt", "c.txt");
    }

    @Test
    void too_many_files_end_the_archive_after_those_that_are_allowed() {
        // when
        String code = refusal(THREE, Tasks.ofArchive(2, 1000, 1000));
        // then
        assertThat(code).isEqualTo("READ-045");
        assertThat(found.entries()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void a_file_that_is_too_large_is_left_out_alone() throws IOException, UnreadableFileException {
        // when
        new ContainerExtractor().extract(THREE, Tasks.ofArchive(3, 100, 1000), found);
        // then
        assertThat(found.refused()).containsExactly("b.txt READ-002");
        assertThat(found.entries()).containsExactly("a.txt", "c.txt");
    }

    @Test
    void a_bomb_is_left_out_alone() throws IOException, UnreadableFileException {
        // given
        byte[] bomb = Archives.ofTexts(Map.of("bomb.txt", "0".repeat(6 << 20)));
        // when
        new ContainerExtractor().extract(bomb, Tasks.ofArchive(3, 64L << 20, 64L << 20), found);
        // then
        assertThat(found.refused()).containsExactly("bomb.txt READ-046");
        assertThat(found.entries()).isEmpty();
    }

    @Test
    void more_bytes_than_allowed_end_the_archive() {
        // when
        String code = refusal(THREE, Tasks.ofArchive(3, 1000, 100));
        // then
        assertThat(code).isEqualTo("READ-049");
        assertThat(found.entries()).containsExactly("a.txt");
    }

    @Test
    void an_archive_without_files_is_refused() {
        // when
        String code = refusal(Archives.ofTexts(Map.of("empty/", "")), Tasks.ofArchive(3, 1000, 1000));
        // then
        assertThat(code).isEqualTo("READ-053");
    }

    @Test
    void a_locked_file_is_left_out() throws IOException, UnreadableFileException {
        // given
        byte[] locked = lock(Archives.ofTexts(Map.of("a.txt", "密")));
        // when
        new ContainerExtractor().extract(locked, Tasks.ofArchive(3, 1000, 1000), found);
        // then
        assertThat(found.refused()).containsExactly("a.txt READ-043");
    }

    @Test
    void an_archive_that_was_cut_off_is_refused() {
        // when
        String code = refusal(Arrays.copyOf(THREE, THREE.length / 2), Tasks.ofArchive(3, 1000, 1000));
        // then
        assertThat(code).isEqualTo("READ-044");
    }

    @Test
    void a_container_of_another_program_is_refused_by_its_kind() {
        // when
        String code = refusal(Archives.ofTexts(Map.of("xl/workbook.xml", "<a/>")), Tasks.ofArchive(3, 1000, 1000));
        // then
        assertThat(code).isEqualTo("READ-003");
    }

    private String refusal(byte[] archive, ExtractionTask task) {
        return catchThrowableOfType(
                        UnreadableFileException.class, () -> new ContainerExtractor().extract(archive, task, found))
                .code();
    }

    /** Sets the bit that says a file is encrypted, before the file and in the table of contents. */
    private static byte[] lock(byte[] archive) {
        byte[] locked = archive.clone();
        for (int i = 0; i + CENTRAL_FLAGS < locked.length; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 3) {
                locked[i + FLAGS] |= 1;
            } else if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1) {
                locked[i + CENTRAL_FLAGS] |= 1;
            }
        }
        return locked;
    }
}
