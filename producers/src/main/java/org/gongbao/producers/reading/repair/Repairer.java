package org.gongbao.producers.reading.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Repair;

/**
 * Applies repairs to one document and counts them. Within the own place's documents the short name is repaired where it cannot be
 * anything else: at the head of a document number's code (孟政发〔2022〕1号) and after 驻. A person's name is never touched. For one thread.
 */
public final class Repairer {

    private final List<Rule> rules;
    private final Map<PlaceRepair, Integer> counts = new LinkedHashMap<>();

    /** Makes a repairer of these repairs. */
    public Repairer(List<PlaceRepair> repairs) {
        rules = repairs.stream().map(Rule::of).toList();
    }

    /** Returns the repaired text and counts what was repaired. */
    public String repair(String text) {
        return apply(text, true);
    }

    /** Returns the repaired text of a part that is counted elsewhere. */
    public String repairUncounted(String text) {
        return text == null ? null : apply(text, false);
    }

    /** Returns what was repaired so far. */
    public List<Repair> applied() {
        List<Repair> applied = new ArrayList<>();
        counts.forEach((repair, count) -> applied.add(Repair.newBuilder()
                .setPrinted(repair.printedCharacter())
                .setRepaired(repair.repairedCharacter())
                .setCount(count)
                .setEvidence(repair.evidence())
                .build()));
        return applied;
    }

    private String apply(String text, boolean count) {
        String result = text;
        for (Rule rule : rules) {
            if (result.contains(rule.repair().printedCharacter())) {
                result = apply(rule, result, count);
            }
        }
        return result;
    }

    private String apply(Rule rule, String text, boolean count) {
        Matcher matcher = rule.pattern().matcher(text);
        StringBuilder result = new StringBuilder(text.length());
        int times = 0;
        while (matcher.find()) {
            times++;
            String found = matcher.group();
            int at = found.indexOf(rule.repair().printedCharacter());
            matcher.appendReplacement(
                    result,
                    Matcher.quoteReplacement(
                            found.substring(0, at) + rule.repair().repairedCharacter() + found.substring(at + 1)));
        }
        matcher.appendTail(result);
        if (times > 0 && count) {
            counts.merge(rule.repair(), times, Integer::sum);
        }
        return result.toString();
    }

    /** A repair and where in a text it applies. 孟县长 may be the magistrate 孟, so it stays. */
    private record Rule(PlaceRepair repair, Pattern pattern) {

        static Rule of(PlaceRepair repair) {
            String name = Pattern.quote(repair.printed()) + "(?!长(?:[，。、；：\\s]|同志|$))";
            String shortName = Pattern.quote(repair.printedCharacter());
            String own = repair.own() && repair.difference() == 0
                    ? "|" + shortName + "(?=\\p{IsHan}{1,8}\\s?[〔\\[(（【［](?:19|20)\\d{2})|(?<=驻)" + shortName
                    : "";
            return new Rule(repair, Pattern.compile(name + own));
        }
    }
}
