package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds electronic addresses of persons: those labelled as private, those in a person's record, and unlabelled ones at free providers. Offices' stay. */
final class EmailDetector implements Detector {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?<host>[A-Za-z0-9-]{1,40}(?:\\.[A-Za-z0-9-]{2,20}){1,3})");
    /** Who gives a mobile number beside an address gives both as a person. */
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d[- ]?(?:\\d{4}[- ]?\\d{4}(?!\\d)|\\*{8})");

    private static final int NEAR = 20;

    private final List<String> offices;
    private final List<String> persons;
    private final List<String> record;
    private final List<String> free;

    EmailDetector(Words words, Words hosts) {
        this.offices = hosts.of("OFFICE_EMAIL");
        this.persons = hosts.of("PRIVATE_EMAIL");
        this.free = hosts.of("FREE_PROVIDER");
        this.record = words.of("PERSON_RECORD");
    }

    @Override
    public void find(Passage passage, List<Finding> findings) {
        if (passage.text().indexOf('@') < 0) {
            return;
        }
        Matcher matcher = ADDRESS.matcher(passage.text());
        while (matcher.find()) {
            if (isPrivate(passage, matcher)) {
                findings.add(
                        Finding.starred(matcher.start(), matcher.start("host") - 1, PersonalDataKind.EMAIL, "", 0));
            }
        }
    }

    private boolean isPrivate(Passage passage, Matcher matcher) {
        if (passage.isNear(matcher.start(), NEAR, persons)) {
            return true;
        }
        String around = passage.around(matcher.start(), matcher.end());
        if (record.stream().anyMatch(around::contains) || MOBILE.matcher(around).find()) {
            return true;
        }
        return free.contains(matcher.group("host").toLowerCase(java.util.Locale.ROOT))
                && !passage.isNear(matcher.start(), NEAR, offices);
    }
}
