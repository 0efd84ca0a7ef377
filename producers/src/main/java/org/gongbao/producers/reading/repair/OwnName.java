package org.gongbao.producers.reading.repair;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.producers.reading.front.FrontMatter;
import org.gongbao.producers.reading.text.Folding;

/**
 * The publisher's own place as printed.
 *
 * @param name its full name; null if neither cover nor issuers give one
 */
record OwnName(String name) {

    private static final Pattern PLACE =
            Pattern.compile("^(?:中共)?(\\p{IsHan}{1,12}?[县市区旗州盟])(?=人民政府|委|政府|人大|\\p{IsHan}{2,20}局)");

    static OwnName of(FrontMatter front, List<String> issuers) {
        return Stream.concat(Stream.of(front.title(), front.publisher()), issuers.stream())
                .filter(Objects::nonNull)
                .map(Folding::plain)
                .map(PLACE::matcher)
                .filter(Matcher::find)
                .map(matcher -> new OwnName(matcher.group(1)))
                .findFirst()
                .orElse(new OwnName(null));
    }
}
