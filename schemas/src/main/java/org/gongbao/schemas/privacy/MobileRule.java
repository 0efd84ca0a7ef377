package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mobile numbers: eleven digits from 13 to 19, with or without the country's code, in groups or cut by the end of a line. They are masked whoever bears them, for
 * they reach one person, also where they serve an office.
 */
final class MobileRule implements NumberRule {
    private static final Pattern NUMBER = Pattern.compile("(?:(?:00)?86|0)?(1[3-9]\\d{9})");
    private static final int LENGTH = 11;
    private static final int LONGEST = 15;
    private static final int KEPT = 3;
    private static final int NEAR = 24;

    private final List<String> telephones;
    private final List<String> codes;
    private final List<String> units;

    MobileRule(Words labels) {
        this.telephones = labels.of("TELEPHONE");
        this.codes = labels.of("CODE");
        this.units = labels.of("UNIT");
    }

    @Override
    public Optional<Finding> judge(Candidate candidate) {
        int size = candidate.size();
        if (size < LENGTH || size > LONGEST) {
            return Optional.empty();
        }
        String digits = candidate.digits();
        if (!NUMBER.matcher(digits).matches() || !isTelephone(candidate)) {
            return Optional.empty();
        }
        int start = candidate.passage().at(candidate.start() - 1) == '+' ? candidate.start() - 1 : candidate.start();
        String bare = digits.substring(size - LENGTH);
        return Optional.of(Finding.starred(
                start, candidate.end(), PersonalDataKind.MOBILE, bare.substring(0, KEPT), LENGTH - KEPT));
    }

    private boolean isTelephone(Candidate candidate) {
        boolean near = candidate.passage().isNear(candidate.start(), NEAR, telephones);
        if (candidate.isLabelled(telephones)) {
            return true;
        }
        boolean number = candidate.isPartOfCode() || candidate.isFollowedBy(units) || candidate.isLabelled(codes);
        return !number && (near || isGroupedAsNumber(candidate));
    }

    /** Groups of other sizes are more likely to be figures of a table. */
    private static boolean isGroupedAsNumber(Candidate candidate) {
        int parts = candidate.parts();
        int body = 0;
        int from = 0;
        if (parts > 1 && (candidate.length(0) <= 4) && candidate.size() > LENGTH) {
            from = 1;
        }
        for (int part = from; part < parts; part++) {
            body += candidate.length(part);
        }
        if (parts - from == 1) {
            return true;
        }
        if (body != LENGTH) {
            return false;
        }
        return (candidate.isCutByLine() && candidate.length(from) >= KEPT)
                || parts - from == LENGTH
                || (candidate.length(from) == 3 && candidate.length(from + 1) == 4)
                || (candidate.length(from) == 3 && candidate.length(from + 1) == 8)
                || isInThrees(candidate, from)
                || (candidate.length(from) == 7 && candidate.length(from + 1) == 4)
                || (candidate.length(from) == 3
                        && "：:（(".indexOf(candidate.passage().at(candidate.start() - 1)) >= 0);
    }

    /** 139 812 34567, with no other figure beside as rows of figures have. */
    private static boolean isInThrees(Candidate candidate, int from) {
        return candidate.parts() - from == 3
                && candidate.length(from) == KEPT
                && candidate.length(from + 1) == KEPT
                && candidate.standsAlone();
    }
}
