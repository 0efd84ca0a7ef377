package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.Optional;

/** Identity numbers: 18 characters with the right check, or whatever is labelled as one; the old form of 15 digits only where it is labelled. */
final class IdentityRule implements NumberRule {
    private static final int KEPT = 3;
    private static final int NEAR = 20;
    private static final int SHORTEST_MISPRINT = 16;

    private final List<String> papers;
    private final List<String> companies;

    IdentityRule(Words labels) {
        this.papers = labels.of("IDENTITY");
        this.companies = labels.of("COMPANY_CODE");
    }

    @Override
    public Optional<Finding> judge(Candidate candidate) {
        int size = candidate.size();
        if (size < IdentityNumbers.OLD_LENGTH || size > IdentityNumbers.LENGTH || isLetter(before(candidate))) {
            return Optional.empty();
        }
        int check = size == IdentityNumbers.LENGTH - 1 ? checkLetter(candidate) : -1;
        int end = check < 0 ? candidate.end() : check + 1;
        if (isLetter(candidate.passage().at(end))) {
            return Optional.empty();
        }
        String number = candidate.digits() + (check < 0 ? "" : "X");
        if (!isIdentity(candidate, number)) {
            return Optional.empty();
        }
        return Optional.of(Finding.starred(
                candidate.start(), end, PersonalDataKind.ID_NUMBER, number.substring(0, KEPT), number.length() - KEPT));
    }

    private boolean isIdentity(Candidate candidate, String number) {
        boolean labelled = candidate.isLabelled(papers)
                || (candidate.parts() == 1 && candidate.passage().isNear(candidate.start(), NEAR, papers));
        if (candidate.isLabelled(companies)) {
            return false;
        }
        boolean valid = IdentityNumbers.isValid(number) && !isMoreDigits(candidate);
        boolean old = labelled && IdentityNumbers.isPlausibleOld(number);
        boolean misprint =
                candidate.isLabelled(papers) && number.length() >= SHORTEST_MISPRINT && !isMoreDigits(candidate);
        return valid || old || misprint;
    }

    /** A dash and more digits make it a part of a code. */
    private static boolean isMoreDigits(Candidate candidate) {
        return candidate.passage().at(candidate.end()) == '-'
                && DigitGroup.isDigit(candidate.passage().at(candidate.end() + 1));
    }

    /** Offset of the X that ends a number, after a blank or a line feed too; -1 if there is none. */
    private static int checkLetter(Candidate candidate) {
        int at = candidate.end();
        if (candidate.passage().at(at) == ' ' || candidate.passage().at(at) == '\n') {
            at++;
        }
        char c = candidate.passage().at(at);
        return c == 'X' || c == 'x' || c == '×' ? at : -1;
    }

    private static char before(Candidate candidate) {
        return candidate.passage().at(candidate.start() - 1);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
