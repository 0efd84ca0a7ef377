package org.gongbao.schemas.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells in one pass over a text which of many regular expressions can match in it at all: those whose words it holds. Those that remain must still be tried.
 * Immutable.
 */
public final class PatternSieve {
    private final CharacterTable<List<Required>> byFirst = new CharacterTable<>();
    private final BitSet[] needs;
    private final int sets;
    /** Those that need no word. */
    private final BitSet wordless = new BitSet();

    private record Required(String word, int set) {}

    /** A sieve for these expressions. */
    public PatternSieve(List<Pattern> patterns) {
        Map<Set<String>, Integer> numbers = new LinkedHashMap<>();
        needs = new BitSet[patterns.size()];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = new BitSet();
            for (Set<String> words : RequiredWords.of(ShapeReader.read(patterns.get(i)))) {
                needs[i].set(numbers.computeIfAbsent(words, any -> numbers.size()));
            }
            wordless.set(i, needs[i].isEmpty());
        }
        sets = numbers.size();
        numbers.forEach((words, set) -> words.forEach(word -> add(new Required(word, set))));
    }

    private void add(Required required) {
        char first = required.word().charAt(0);
        List<Required> known = byFirst.get(first);
        List<Required> all = known == null ? new ArrayList<>() : known;
        all.add(required);
        byFirst.put(first, all);
    }

    /** Positions, in the list that this was made of, of the expressions that can match somewhere in a text. */
    public BitSet passing(String text) {
        BitSet found = new BitSet(sets);
        for (int i = 0; i < text.length(); i++) {
            List<Required> here = byFirst.get(text.charAt(i));
            for (int k = 0; here != null && k < here.size(); k++) {
                Required required = here.get(k);
                if (text.startsWith(required.word(), i)) {
                    found.set(required.set());
                }
            }
        }
        return passing(found);
    }

    private BitSet passing(BitSet found) {
        if (found.isEmpty()) {
            return (BitSet) wordless.clone();
        }
        BitSet passing = new BitSet(needs.length);
        BitSet missing = new BitSet(sets);
        for (int i = 0; i < needs.length; i++) {
            missing.clear();
            missing.or(needs[i]);
            missing.andNot(found);
            passing.set(i, missing.isEmpty());
        }
        return passing;
    }
}
