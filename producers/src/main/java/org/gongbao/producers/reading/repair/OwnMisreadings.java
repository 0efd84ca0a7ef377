package org.gongbao.producers.reading.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.repair.PlaceRepair.Scope;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.schemas.place.FormerDivision;

/**
 * Finds what an issue's own name was taken for, whatever the shape of the character: a rare one comes out as a common one, another each time
 * (盂县 as 备县, 重县), or as two (和盂县). Evidence is that no division is or was called so, that it stands where only the own place can stand
 * – before 人民政府 in the name of an issuer – and that the issue prints the right name, or a known misreading of it, several times. Pure.
 */
final class OwnMisreadings {

    private static final String BODY = "人民政府";
    private static final Pattern ISSUER = Pattern.compile("^(?<place>\\p{IsHan}{1,13}[县市区旗州盟])" + BODY);
    private static final Pattern CODE = Pattern.compile("^(?<head>\\p{IsHan})(?<rest>[\\p{IsHan}]{1,8})(?=[\\p{Ps}<])");
    /** 全县, 我市, 各区 are places without a name. */
    private static final String NO_NAME = "全该本我各外原邻两某此老新主城";

    private static final int FEWEST = 3;

    private final String text;
    private final String own;
    private final DivisionMentions mentions;
    private final Set<String> forms = new TreeSet<>();
    private final Set<String> heads = new TreeSet<>();
    private final AdministrativeDivisions divisions = AdministrativeDivisions.load();

    /**
     * Makes a finder.
     *
     * @param text all text of the issue, in one form of characters
     * @param mentions the divisions that it names
     * @param own the own place's right name; null if it is unknown
     * @param known repairs that are decided
     */
    OwnMisreadings(String text, DivisionMentions mentions, String own, List<PlaceRepair> known) {
        this.text = text;
        this.own = own;
        this.mentions = mentions;
        if (own != null) {
            forms.add(own);
            known.stream()
                    .filter(repair -> repair.meant().equals(own))
                    .map(PlaceRepair::printed)
                    .forEach(forms::add);
            heads.add(own.substring(0, 1));
            known.stream()
                    .filter(repair -> repair.meant().equals(own) && repair.scope() == Scope.SHORT_NAME)
                    .map(repair -> repair.printed().substring(0, 1))
                    .forEach(heads::add);
        }
    }

    /** Returns the repairs of the name as issuers bear it, and of the heads of their numbers. */
    List<PlaceRepair> find(List<IssuedNumber> issued) {
        int often = forms.stream().mapToInt(this::count).sum();
        if (own == null || often < FEWEST) {
            return List.of();
        }
        Map<String, PlaceRepair> repairs = new LinkedHashMap<>();
        for (IssuedNumber one : issued) {
            place(one)
                    .filter(place -> !forms.contains(place) && !isOther(place))
                    .flatMap(place -> name(place, often))
                    .ifPresent(repair -> repairs.putIfAbsent(repair.printed(), repair));
        }
        for (IssuedNumber one : issued) {
            boolean byOwn = place(one)
                    .filter(place -> forms.contains(place) || repairs.containsKey(place))
                    .isPresent();
            if (byOwn && one.number() != null) {
                code(one.number()).ifPresent(repair -> repairs.putIfAbsent(repair.printed(), repair));
            }
        }
        return new ArrayList<>(repairs.values());
    }

    private static Optional<String> place(IssuedNumber one) {
        return Optional.ofNullable(one.issuer())
                .map(ISSUER::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group("place"));
    }

    /** A name that somebody bears, or that is none. */
    private boolean isOther(String place) {
        return NO_NAME.indexOf(place.charAt(0)) >= 0
                || !divisions.byName(place).isEmpty()
                || divisions.former().stream().map(FormerDivision::name).anyMatch(place::equals);
    }

    private Optional<PlaceRepair> name(String place, int often) {
        String evidence = place + " is no division; the same issue prints " + String.join(" or ", forms) + " " + often
                + " times" + (forms.size() > 1 ? ", which is " + own : "");
        if (place.length() == own.length() && differences(place) == 1 && last(place) == last(own)) {
            return Optional.of(new PlaceRepair(place, own, Scope.OWN_NAME, evidence));
        }
        return forms.stream()
                .filter(form -> place.length() == form.length() + 1 && place.endsWith(form))
                .findFirst()
                .map(form -> new PlaceRepair(place, form, Scope.STRAY, evidence));
    }

    /** The same code with the own head, or a known misreading of it, is printed too. */
    private Optional<PlaceRepair> code(String number) {
        Matcher code = CODE.matcher(number);
        if (!code.find()) {
            return Optional.empty();
        }
        String head = code.group("head");
        String rest = code.group("rest");
        if (heads.contains(head) || rest.startsWith(own.substring(0, 1)) || mentions.beginWith(head.charAt(0))) {
            return Optional.empty();
        }
        int often = heads.stream().mapToInt(known -> countCodes(known + rest)).sum();
        return often == 0
                ? Optional.empty()
                : Optional.of(new PlaceRepair(
                        head + rest,
                        own.charAt(0) + rest,
                        Scope.CODE,
                        own + " issued it, and the same issue prints " + String.join(rest + " or ", heads) + rest + " "
                                + often + " times"));
    }

    /** How often a number begins with a code: it has a bracket behind it. */
    private int countCodes(String code) {
        int times = 0;
        for (int at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + code.length())) {
            int end = at + code.length();
            times += end < text.length() && opens(text.charAt(end)) ? 1 : 0;
        }
        return times;
    }

    private static boolean opens(char character) {
        return character == '<' || Character.getType(character) == Character.START_PUNCTUATION;
    }

    private int differences(String place) {
        int different = 0;
        for (int i = 0; i < place.length(); i++) {
            different += place.charAt(i) == own.charAt(i) ? 0 : 1;
        }
        return different;
    }

    private static char last(String name) {
        return name.charAt(name.length() - 1);
    }

    private int count(String name) {
        int times = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            times++;
        }
        return times;
    }
}
