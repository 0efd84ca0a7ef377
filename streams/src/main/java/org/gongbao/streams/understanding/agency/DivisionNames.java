package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.streams.understanding.data.DataFile;

/** Short forms of the names of divisions. Immutable. */
final class DivisionNames {
    private static final int SHORTEST = 2;
    private static final int LENGTH_OF_A_WORD_OF_ITS_OWN = 2;
    private static final Pattern KIND = Pattern.compile("(?:特别行政区|自治[区州县旗]|地区|新区|[省市县区旗盟])$");
    private static final List<String> PEOPLES = DataFile.words("agency/peoples.tsv");
    private static final Set<String> WORDS = Set.copyOf(DataFile.words("agency/word-places.tsv"));

    private DivisionNames() {}

    /** Forms without the kind, and for autonomous divisions without the peoples too: 恩施, 恩施州; none if too little would be left. */
    static List<String> shortForms(AdministrativeDivision division) {
        if (isWord(division.name())) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        String stem = stem(division.name());
        if (stem.length() >= SHORTEST && !stem.equals(division.name())) {
            forms.add(stem);
            if (division.name().contains("自治")) {
                String kind = division.name().substring(division.name().length() - 1);
                forms.add(stem + kind);
                forms.add(stem + "自治" + kind);
            }
        }
        return forms;
    }

    /** Name without its kind and peoples: 恩施 of 恩施土家族苗族自治州. */
    static String stem(String name) {
        String rest = KIND.matcher(name).replaceFirst("");
        if (!name.contains("自治")) {
            return rest;
        }
        String shorter = withoutLastPeople(rest);
        while (!shorter.equals(rest)) {
            rest = shorter;
            shorter = withoutLastPeople(rest);
        }
        return rest;
    }

    /** True if the name is, or sounds like, an everyday word, or is so short that chance may print it (形成县, 市和县). */
    static boolean isWord(String name) {
        return name.length() <= LENGTH_OF_A_WORD_OF_ITS_OWN || WORDS.contains(name);
    }

    private static String withoutLastPeople(String name) {
        for (String people : PEOPLES) {
            String full = people.endsWith("族") ? people : people + "族";
            for (String form : List.of(full, people)) {
                if (name.endsWith(form) && name.length() > form.length()) {
                    return name.substring(0, name.length() - form.length());
                }
            }
        }
        return name;
    }
}
