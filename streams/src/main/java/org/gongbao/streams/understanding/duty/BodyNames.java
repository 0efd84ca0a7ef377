package org.gongbao.streams.understanding.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.text.WordSet;

/** Makes the names of bodies in one document absolute: 县财政局 is 翠竹县财政局. Immutable. */
final class BodyNames {
    private static final List<String> JOINTS = List.of("以及", "及其", "、", "和", "及", "与");
    private static final Pattern RELATIVE = Pattern.compile("^[县市省区旗州盟](?!级|场|内|直|区)(?=\\p{IsHan}{2})");
    private static final Pattern GROUP =
            Pattern.compile("^(?:各(?:乡|镇|县|市|区|街道|村|社区|级|有关|相关|部门|单位|成员)|[县市]直|乡镇|城镇办|全[县市区])");
    private static final int SHORTEST_END = 3;

    private final WordSet ends;
    private final List<AgencyTag> agencies;
    private final AdministrativeDivisions divisions;
    private final AdministrativeDivision home;

    BodyNames(Document document, List<AgencyTag> agencies, AdministrativeDivisions divisions, WordSet ends) {
        this.ends = ends;
        this.agencies = agencies;
        this.divisions = divisions;
        this.home = home(document, divisions).orElse(null);
    }

    private static Optional<AdministrativeDivision> home(Document document, AdministrativeDivisions divisions) {
        String issuer = document.getIssuer() == null ? "" : document.getIssuer().getName();
        List<AdministrativeDivision> named = divisions.startingText(issuer);
        String region = document.getGazette().getRegionCode();
        return named.size() == 1 || region == null ? named.stream().findFirst() : divisions.byCode(region);
    }

    /** A list of names, each absolute if that can be done. */
    String absolute(String names) {
        if (names.indexOf('等') >= 0
                || agencies.stream().anyMatch(agency -> agency.getName().equals(names))) {
            return one(names);
        }
        return parts(names).stream().map(this::one).distinct().collect(Collectors.joining("、"));
    }

    /** Cuts at 、 and 和, but 住房和城乡建设局 is one name: what stands before 和 must end like a body. */
    private List<String> parts(String names) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int i = 1;
        while (i < names.length()) {
            int joint = jointAt(names, i);
            if (joint > 0 && (names.charAt(i) == '、' || ends.endsAt(names.substring(start, i), i - start))) {
                parts.add(names.substring(start, i));
                start = i + joint;
                i = start;
            }
            i++;
        }
        parts.add(names.substring(Math.min(start, names.length())));
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }

    private static int jointAt(String names, int at) {
        return JOINTS.stream()
                .filter(joint -> names.startsWith(joint, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private String one(String name) {
        return tagged(name).or(() -> placed(name)).orElse(name);
    }

    private Optional<String> tagged(String name) {
        Optional<String> same = agencies.stream()
                .filter(agency ->
                        agency.getAsPrinted().equals(name) || agency.getName().equals(name))
                .map(AgencyTag::getName)
                .findFirst();
        if (same.isPresent() || name.length() < SHORTEST_END) {
            return same;
        }
        List<String> ending = agencies.stream()
                .map(AgencyTag::getName)
                .filter(full -> full.endsWith(name))
                .distinct()
                .toList();
        return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
    }

    /** 县… is of this county, 市… of the prefecture above, 各乡镇 are those of this county. */
    private Optional<String> placed(String name) {
        if (home == null) {
            return Optional.empty();
        }
        if (GROUP.matcher(name).find()) {
            return Optional.of(
                    home.name() + (name.matches("^[县市]直.*") ? name.substring(1).replaceFirst("^直", "直属") : name));
        }
        return RELATIVE.matcher(name).find()
                ? division(name.charAt(0)).map(division -> division.name() + name.substring(1))
                : Optional.empty();
    }

    private Optional<AdministrativeDivision> division(char level) {
        return switch (level) {
            case '省' -> above(Level.PROVINCE);
            case '市', '州', '盟' ->
                home.level() == Level.COUNTY && !home.name().endsWith("市")
                        ? above(Level.PREFECTURE)
                        : Optional.of(home);
            default -> home.level() == Level.COUNTY ? Optional.of(home) : Optional.empty();
        };
    }

    private Optional<AdministrativeDivision> above(Level level) {
        return divisions.lineage(home).stream()
                .filter(candidate -> candidate.level() == level)
                .findFirst();
    }
}
