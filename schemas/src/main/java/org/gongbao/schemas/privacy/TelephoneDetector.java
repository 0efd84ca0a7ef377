package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds fixed telephone numbers of persons: labelled as private, or in a paragraph that is a person's record. All others are offices' and stay. */
final class TelephoneDetector implements Detector {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.A-Za-z_])(?:[(（]?(?<area>0\\d{2,3})(?:[)）] ?|[- ]?))?[2-9]\\d{2,3}[- ]?\\d{4}(?![\\d.A-Za-z_])");
    private static final Pattern HOME = Pattern.compile(" ?[（(](?:宅|住宅|宅电|家|家庭|家里|家中)[）)]");
    private static final int LABEL = 12;

    private final List<String> labels;
    private final List<String> offices;
    private final List<String> telephones;
    private final List<String> record;

    TelephoneDetector(Words words) {
        this.labels = words.of("PRIVATE_TELEPHONE");
        this.offices = words.of("OFFICE_TELEPHONE");
        this.telephones = words.of("TELEPHONE");
        this.record = words.of("PERSON_RECORD");
    }

    @Override
    public void find(Passage passage, List<Finding> findings) {
        Matcher matcher = NUMBER.matcher(passage.text()).useTransparentBounds(true);
        int from = 0;
        for (DigitGroup group : DigitGroup.of(passage.text())) {
            int start = "(（".indexOf(passage.at(group.start() - 1)) >= 0 ? group.start() - 1 : group.start();
            if (start < from || !matcher.region(start, passage.length()).lookingAt()) {
                continue;
            }
            from = matcher.end();
            boolean labelled = passage.isLabelled(matcher.start(), labels) || isCalledHome(passage, matcher.end());
            if (labelled
                    || (isTelephone(passage, matcher)
                            && !passage.isLabelled(matcher.start(), offices)
                            && isRecord(passage, matcher))) {
                String area = matcher.group("area");
                findings.add(Finding.starred(
                        matcher.start(), matcher.end(), PersonalDataKind.PHONE, area == null ? "" : area + "-", 7));
            }
        }
    }

    /** 电话：82798766（宅）. */
    private static boolean isCalledHome(Passage passage, int end) {
        return HOME.matcher(passage.text()).region(end, passage.length()).lookingAt();
    }

    private boolean isTelephone(Passage passage, Matcher matcher) {
        return matcher.group("area") != null || passage.isNear(matcher.start(), LABEL, telephones);
    }

    private boolean isRecord(Passage passage, Matcher matcher) {
        String around = passage.around(matcher.start(), matcher.end());
        return record.stream().anyMatch(around::contains);
    }
}
