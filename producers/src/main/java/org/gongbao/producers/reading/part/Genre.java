package org.gongbao.producers.reading.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.text.Endings;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.WordList;

/** The type of a document, from the end of its title. Pure. */
public final class Genre {

    private static final Map<String, String> OFFICIAL = WordList.load(Genre.class, "genres.txt").stream()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    private static final List<String> OFFICIAL_WORDS = OFFICIAL.keySet().stream()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .toList();
    private static final Endings OFFICIAL_ENDINGS = new Endings(OFFICIAL_WORDS);
    private static final Endings INSTRUMENTS = new Endings(WordList.load(Genre.class, "instruments.txt"));
    private static final String TAIL_ENDS = ")〕]》”\"〉*";
    /** What may follow the type: （试行）, (2021—2025年), 》. */
    private static final Pattern TAIL = Pattern.compile("(?:[(〔\\[][^()〔〕\\[\\]]{1,30}[)〕\\]]|[》”\"〉*])$");

    private static final Pattern ONLY_TYPE = Pattern.compile(OFFICIAL_WORDS.stream()
            // 某县人民政府公报 is the gazette itself
            .filter(word -> !word.equals("公报"))
            .collect(Collectors.joining(
                    "|",
                    "^(?:任免|任职|免职|任免职|人事任免|表彰|紧急|补充|(?:第.{1,6}次|\\d{4}年度?)?.{0,8}会议)?(?:",
                    ")$|^\\p{IsHan}{0,8}(?:公告|通告)$|^(?:人事)?(?:任免|任命|免职|任职)(?:人员)?名单$")));

    private Genre() {}

    /** Returns whether the words are a type of document and nothing but what kind of it: 公告, 任免通知, 常务会议纪要. */
    public static boolean isOnlyType(String words) {
        return ONLY_TYPE.matcher(Folding.plain(words)).matches();
    }

    /** Returns the type of the document that has this title. */
    public static Optional<String> ofTitle(String title) {
        String core = withoutTail(title);
        return OFFICIAL_ENDINGS.of(core).map(OFFICIAL::get).or(() -> INSTRUMENTS.of(core));
    }

    /** Returns the word for an instrument that ends a title: 实施细则 gives 细则. */
    public static Optional<String> instrumentAtEnd(String title) {
        return INSTRUMENTS.of(withoutTail(title));
    }

    /** Returns the title without white space and without what may follow its type. */
    public static String withoutTail(String title) {
        String core = Folding.plain(Folding.squeeze(title));
        while (!core.isEmpty() && TAIL_ENDS.indexOf(core.charAt(core.length() - 1)) >= 0) {
            String shorter = TAIL.matcher(core).replaceFirst("");
            if (shorter.equals(core)) {
                return core;
            }
            core = shorter;
        }
        return core;
    }
}
