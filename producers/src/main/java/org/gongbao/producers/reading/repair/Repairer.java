package org.gongbao.producers.reading.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.producers.reading.repair.PlaceRepair.Scope;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.record.v1.Repair;
import org.gongbao.schemas.pattern.CharacterTable;

/**
 * Applies repairs to one document and counts them: place names first, then traditional forms of characters. A short name is repaired where
 * it cannot be anything else: at the head of a document number's code (孟政发〔2022〕1号) and after 驻. A person's name is never touched by a
 * place rule. Time linear in the text. For one thread.
 */
public final class Repairer {

    private static final String TRADITIONAL =
            "traditional form of a character; official documents print the simplified one";
    private static final String BEFORE_THAN = "关对由基等位处属用限低高大小利便鉴至助善敢";

    private final CharacterTable<List<PlaceRepair>> byName = new CharacterTable<>();
    private final CharacterTable<PlaceRepair> byHead = new CharacterTable<>();
    private final List<PlaceRepair> strays;
    private final boolean repairsPlaces;
    private final Map<Counted, Integer> counts = new LinkedHashMap<>();

    /** Makes a repairer of these repairs. */
    public Repairer(List<PlaceRepair> repairs) {
        strays =
                repairs.stream().filter(repair -> repair.scope() == Scope.STRAY).toList();
        repairsPlaces = strays.size() < repairs.size();
        for (PlaceRepair repair : repairs) {
            if (repair.scope() == Scope.STRAY) {
                continue;
            }
            if (repair.scope() != Scope.NUMBERS) {
                there(repair.printed().charAt(0)).add(repair);
            }
            if (repair.scope() == Scope.NUMBERS || (repair.scope() == Scope.SHORT_NAME && repair.difference() == 0)) {
                PlaceRepair first = byHead.get(repair.printedCharacter());
                byHead.put(repair.printedCharacter(), first == null ? repair : first);
            }
        }
    }

    private List<PlaceRepair> there(char first) {
        if (byName.get(first) == null) {
            byName.put(first, new ArrayList<>());
        }
        return byName.get(first);
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
        counts.forEach((one, count) -> applied.add(Repair.newBuilder()
                .setPrinted(one.printed())
                .setRepaired(one.meant())
                .setCount(count)
                .setEvidence(one.evidence())
                .build()));
        return applied;
    }

    private String apply(String printed, boolean count) {
        String text = withoutStrays(printed, count);
        String simplified = Folding.simplified(text);
        if (!repairsPlaces && simplified.equals(text) && text.indexOf('於') < 0) {
            return text;
        }
        String plain = Folding.plain(text);
        char[] out = simplified.toCharArray();
        for (int i = 0; i < out.length; i++) {
            if (out[i] != text.charAt(i)) {
                count(counted(text.charAt(i), out[i], TRADITIONAL), count);
            } else if (out[i] == '於' && i > 0 && BEFORE_THAN.indexOf(out[i - 1]) >= 0) {
                out[i] = '于';
                count(counted('於', '于', TRADITIONAL), count);
            }
            List<PlaceRepair> here = byName.get(plain.charAt(i));
            for (int k = 0; here != null && k < here.size(); k++) {
                PlaceRepair repair = here.get(k);
                int at = find(plain, i, repair);
                if (at >= 0) {
                    repaired(out, at, repair, count);
                }
            }
            PlaceRepair head = byHead.get(plain.charAt(i));
            if (head != null && PlaceText.isShortName(plain, i)) {
                repaired(out, i, head, count);
            }
        }
        return new String(out);
    }

    /** Returns the place of the character to repair, if what is repaired stands here; else -1. */
    private static int find(String plain, int from, PlaceRepair repair) {
        return switch (repair.scope()) {
            case CODE -> PlaceText.isCode(plain, from, repair.printed()) ? from + repair.difference() : -1;
            case OWN_NAME ->
                PlaceText.mayBeginName(plain, from)
                        ? PlaceText.find(plain, from, repair.printed(), repair.difference())
                        : -1;
            default -> PlaceText.find(plain, from, repair.printed(), repair.difference());
        };
    }

    private String withoutStrays(String text, boolean count) {
        String left = text;
        for (PlaceRepair stray : strays) {
            if (left.indexOf(stray.printed().charAt(0)) < 0) {
                continue;
            }
            String plain = Folding.plain(left);
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < left.length(); i++) {
                if (PlaceText.isStray(plain, i, stray.printed())) {
                    count(new Counted(stray.printed(), stray.meant(), stray.evidence()), count);
                } else {
                    kept.append(left.charAt(i));
                }
            }
            left = kept.toString();
        }
        return left;
    }

    private void repaired(char[] out, int at, PlaceRepair repair, boolean count) {
        if (out[at] != repair.meantCharacter()) {
            out[at] = repair.meantCharacter();
            count(counted(repair.printedCharacter(), repair.meantCharacter(), repair.evidence()), count);
        }
    }

    private void count(Counted one, boolean count) {
        if (count) {
            counts.merge(one, 1, Integer::sum);
        }
    }

    private static Counted counted(char printed, char meant, String evidence) {
        return new Counted(String.valueOf(printed), String.valueOf(meant), evidence);
    }

    /** What is printed, what it stands for, and why. */
    private record Counted(String printed, String meant, String evidence) {}
}
