package org.gongbao.schemas.privacy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows what heads of columns say, and what captions announce. Immutable. */
final class ColumnHeads {
    private static final int LONGEST_HEAD = 24;
    private static final int LONGEST_CAPTION = 60;
    private static final Set<ColumnKind> BY_WORD = EnumSet.of(
            ColumnKind.NAME,
            ColumnKind.WARD,
            ColumnKind.HOME,
            ColumnKind.PLACE,
            ColumnKind.TELEPHONE,
            ColumnKind.PRIVATE_TELEPHONE,
            ColumnKind.IDENTITY,
            ColumnKind.CARD,
            ColumnKind.ACCOUNT,
            ColumnKind.PERSON,
            ColumnKind.OTHER);

    private final Map<String, ColumnKind> heads = new HashMap<>();
    private final List<String> offices;
    private final List<String> others;
    private final List<String> minors;
    private final List<String> officials;
    private final Set<String> nobody;

    ColumnHeads(Words words) {
        for (ColumnKind kind : BY_WORD) {
            words.of(kind.name()).forEach(word -> heads.put(word, kind));
        }
        words.of("WARD").forEach(word -> heads.put(word + "姓名", ColumnKind.WARD));
        for (String who : words.of("PROTECTED")) {
            heads.put(who, ColumnKind.PROTECTED);
            heads.put(who + "姓名", ColumnKind.PROTECTED);
            heads.put(who + "名字", ColumnKind.PROTECTED);
        }
        this.offices = words.of("OFFICE");
        this.others = words.of("OTHER_END");
        this.minors = words.of("MINORS");
        this.officials = words.of("OFFICIALS");
        this.nobody = Set.copyOf(words.of("NOBODY"));
    }

    /** What a cell says if it is a head. */
    ColumnKind kind(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST_HEAD) {
            return ColumnKind.NONE;
        }
        String head = bare(cell);
        ColumnKind known = heads.get(head);
        if (known != null) {
            return known;
        }
        if (offices.stream().anyMatch(head::contains)) {
            return ColumnKind.OFFICE;
        }
        return others.stream().anyMatch(head::endsWith) ? ColumnKind.OTHER : ColumnKind.NONE;
    }

    /** True if a line above a table announces minors, and not those who work for them. */
    boolean announcesMinors(String caption) {
        return caption.length() <= LONGEST_CAPTION
                && minors.stream().anyMatch(caption::contains)
                && officials.stream().noneMatch(caption::contains);
    }

    /** True if a cell below a head for names names nobody. */
    boolean isNobody(String cell) {
        return nobody.contains(cell);
    }

    private static String bare(String cell) {
        String squeezed =
                cell.replace(" ", "").replace("*", "").replace(":", "").replace("：", "");
        int bracket = Math.max(squeezed.indexOf('（'), squeezed.indexOf('('));
        return bracket > 0 ? squeezed.substring(0, bracket) : squeezed;
    }
}
