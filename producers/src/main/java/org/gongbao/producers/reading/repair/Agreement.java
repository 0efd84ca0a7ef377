package org.gongbao.producers.reading.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.repair.PlaceRepair.Scope;
import org.gongbao.producers.reading.text.Lookalikes;
import org.gongbao.schemas.place.AdministrativeDivisions;

/**
 * What an issue says by repeating itself: its own place's name, known to a table or not, and the head of its numbers, printed many times,
 * tell what a look-alike printed a few times stands for. Pure.
 */
final class Agreement {

    /** How many times more often the right form must be printed. */
    private static final int TIMES = 4;

    private static final int FEWEST = 3;

    private final String text;
    private final List<String> numbers;

    Agreement(String text, List<String> numbers) {
        this.text = text;
        this.numbers = List.copyOf(numbers);
    }

    /** Returns repairs of names that are the own one but for a look-alike. */
    List<PlaceRepair> names(String own) {
        List<PlaceRepair> repairs = new ArrayList<>();
        if (own == null) {
            return repairs;
        }
        int often = count(own);
        for (int i = 0; i < own.length() - 1; i++) {
            for (int other : Lookalikes.load().of(own.charAt(i))) {
                String variant = own.substring(0, i) + Character.toString(other) + own.substring(i + 1);
                boolean division =
                        !AdministrativeDivisions.load().byName(variant).isEmpty();
                int times = division ? 0 : count(variant);
                if (times > 0 && often >= FEWEST && often >= TIMES * times) {
                    repairs.add(new PlaceRepair(
                            variant,
                            own,
                            Scope.SHORT_NAME,
                            "the same issue prints " + own + " " + often + " times, " + variant + " " + times));
                }
            }
        }
        return repairs;
    }

    /** Returns the repair of a number's head that is the usual one but for a look-alike. */
    Optional<PlaceRepair> heads(List<PlaceRepair> known) {
        Map<Character, Long> heads = numbers.stream()
                .map(number -> number.charAt(0))
                .map(head -> meant(head, known))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Optional<Map.Entry<Character, Long>> usual = heads.entrySet().stream().max(Map.Entry.comparingByValue());
        if (usual.isEmpty() || usual.get().getValue() < FEWEST) {
            return Optional.empty();
        }
        char right = usual.get().getKey();
        return heads.entrySet().stream()
                .filter(head -> Lookalikes.load().of(right).contains((int) head.getKey()))
                .filter(head -> usual.get().getValue() >= TIMES * head.getValue())
                .map(head -> new PlaceRepair(
                        String.valueOf(head.getKey()),
                        String.valueOf(right),
                        Scope.NUMBERS,
                        usual.get().getValue() + " numbers of the same issue begin with " + right))
                .findFirst();
    }

    private static char meant(char head, List<PlaceRepair> known) {
        return known.stream()
                .filter(repair -> repair.scope() == Scope.SHORT_NAME && repair.difference() == 0)
                .filter(repair -> repair.printedCharacter() == head)
                .map(PlaceRepair::meantCharacter)
                .findFirst()
                .orElse(head);
    }

    private int count(String name) {
        int times = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            times++;
        }
        return times;
    }
}
