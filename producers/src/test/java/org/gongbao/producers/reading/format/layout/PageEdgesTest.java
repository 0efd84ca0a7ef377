package org.gongbao.producers.reading.format.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.producers.reading.format.ExtractedLine;
import org.junit.jupiter.api.Test;

class PageEdgesTest {

    private static final String BODY = "各乡镇人民政府要高度重视供水安全工作";
    private static final String SIGNATURE = "青榆县人民政府";

    @Test
    void a_line_that_comes_back_at_the_foot_of_pages_is_no_running_foot_where_a_title_goes_on_below_it() {
        // given
        List<PageText> pages = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            pages.add(page(page, SIGNATURE, "关于做好防汛工作的通知"));
        }
        // when
        List<String> lines =
                LayoutReader.read(pages).stream().map(ExtractedLine::text).toList();
        // then
        assertThat(lines).filteredOn(SIGNATURE::equals).hasSize(4);
    }

    @Test
    void a_line_that_comes_back_above_a_page_number_is_a_running_foot_even_if_the_number_is_misread() {
        // given
        List<PageText> pages = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            pages.add(page(page, SIGNATURE + "公报", "一]一"));
        }
        // when
        List<String> lines =
                LayoutReader.read(pages).stream().map(ExtractedLine::text).toList();
        // then
        assertThat(lines).noneMatch(line -> line.contains("公报") || line.contains("]"));
    }

    /** Twenty lines of text, and two set off from them: the last is as far from the one before as that is from the text. */
    private static PageText page(int number, String lastButOne, String last) {
        List<TextRun> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            runs.add(run(BODY + "第" + "一二三四五六七八九十".charAt((number * 7 + i * 3) % 10) + "项", 100 + 60 * i));
        }
        runs.add(run(lastButOne, 1400));
        runs.add(run(last, last.length() > 5 ? 1460 : 1520));
        return new PageText(number, 1700, runs);
    }

    private static TextRun run(String text, float baseline) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), 100 + 40 * i, 140 + 40 * i, baseline, 40));
        }
        return TextRun.of(glyphs, baseline, 40);
    }
}
