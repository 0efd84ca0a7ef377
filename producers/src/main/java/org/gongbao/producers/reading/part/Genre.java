package org.gongbao.producers.reading.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.text.Folding;

/** The type of a document, from the end of its title. Pure. */
public final class Genre {

    private static final Map<String, String> OFFICIAL = WordList.load(Genre.class, "genres.txt").stream()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    private static final List<String> OFFICIAL_WORDS = OFFICIAL.keySet().stream()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .toList();
    private static final List<String> INSTRUMENTS = WordList.load(Genre.class, "instruments.txt");
    /** What may follow the type: （试行）, (2021—2025年), 》. */
    private static final Pattern TAIL = Pattern.compile("(?:[（(〔\\[][^（()）〕\\]]{1,30}[）)〕\\]]|[》”\"〉*])$");

    private Genre() {}

    /** Returns the type of the document that has this title. */
    public static Optional<String> ofTitle(String title) {
        String core = withoutTail(title);
        Optional<String> official =
                OFFICIAL_WORDS.stream().filter(core::endsWith).findFirst().map(OFFICIAL::get);
        return official.or(() -> instrumentAtEnd(core));
    }

    /** Returns the word for an instrument that ends a title: 实施细则 gives 细则. */
    public static Optional<String> instrumentAtEnd(String title) {
        String core = withoutTail(title);
        return INSTRUMENTS.stream().filter(core::endsWith).findFirst();
    }

    /** Returns the title without white space and without what may follow its type. */
    public static String withoutTail(String title) {
        String core = Folding.squeeze(title);
        String shorter = TAIL.matcher(core).replaceFirst("");
        while (!shorter.equals(core)) {
            core = shorter;
            shorter = TAIL.matcher(core).replaceFirst("");
        }
        return core;
    }
}
