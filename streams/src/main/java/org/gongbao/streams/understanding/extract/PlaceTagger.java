package org.gongbao.streams.understanding.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.Characters;
import org.gongbao.streams.understanding.text.NameTrie;

/** Finds the divisions that a text names in full. Immutable. */
public final class PlaceTagger {
    /** 城区, 郊区 and 矿区 are divisions, but mostly just words. */
    private static final int SHORTEST_DISTRICT = 3;
    /** 和县, 成县, 范县: one character and the level. */
    private static final int SHORTEST_NAME = 3;

    private static final Set<String> SHORT_WORDS = Set.of("和县", "成县");
    private static final String BEFORE_A_WORD = "省市州盟区县于在对由向从到至与及和将请为经报赴驻原";

    private final NameTrie<String> names = new NameTrie<>();
    /** By name of a division whose name is also words, as 会同县 in 会同县财政局 and 和县 in 和县财政局: the divisions that it lies in. */
    private final Map<String, List<String>> above = new HashMap<>();

    /** A tagger for the divisions of a table. */
    public PlaceTagger(AdministrativeDivisions divisions) {
        Set<String> words = new HashSet<>(DataFile.words("agency/word-places.tsv"));
        words.addAll(SHORT_WORDS);
        for (AdministrativeDivision division : divisions.all()) {
            boolean plainWord = division.name().endsWith("区") && division.name().length() < SHORTEST_DISTRICT;
            if (division.level() != Level.NATION && !plainWord) {
                names.add(division.name(), division.name());
            }
            if (words.contains(division.name())) {
                above.computeIfAbsent(division.name(), name -> new ArrayList<>())
                        .addAll(divisions.lineage(division).stream()
                                .map(AdministrativeDivision::name)
                                .filter(name -> !name.equals(division.name()))
                                .toList());
            }
        }
    }

    /** Full names in the order of the text, each once. */
    public List<String> tag(String text) {
        Set<String> found = new LinkedHashSet<>();
        String title = text.lines().findFirst().orElse("");
        int i = 0;
        while (i < text.length()) {
            NameTrie.Match<String> match = names.longest(text, i);
            if (match != null && isMeant(match.value(), text, i, title)) {
                found.add(match.value());
            }
            i = match == null ? i + 1 : match.end();
        }
        return List.copyOf(found);
    }

    /**
     * A name that is also words counts after the name of a division above it, or at the beginning of the text, which is the title; one of a single character and its
     * level (理县 in 管理县级…) where a word can begin, or where the title has it.
     */
    private boolean isMeant(String name, String text, int at, String title) {
        if (at == 0) {
            return true;
        }
        if (above.containsKey(name)) {
            return above.get(name).stream().anyMatch(parent -> text.startsWith(parent, at - parent.length()));
        }
        return name.length() >= SHORTEST_NAME
                || !Characters.isHan(text.charAt(at - 1))
                || BEFORE_A_WORD.indexOf(text.charAt(at - 1)) >= 0
                || title.contains(name);
    }
}
