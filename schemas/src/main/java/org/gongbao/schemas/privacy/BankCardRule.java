package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.Optional;

/** Cards and accounts of persons: labelled as a card, or with the right check digit near the words of banks. Accounts of offices and firms stay. */
final class BankCardRule implements NumberRule {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 19;
    private static final int KEPT = 4;
    private static final int NEAR = 40;
    private static final String UNION_PAY = "62";

    private final List<String> cards;
    private final List<String> banks;
    private final List<String> offices;
    private final List<String> codes;
    private final List<String> units;

    BankCardRule(Words labels) {
        this.cards = labels.of("CARD");
        this.banks = labels.of("BANK");
        this.offices = labels.of("OFFICE_ACCOUNT");
        this.codes = labels.of("CODE");
        this.units = labels.of("UNIT");
    }

    @Override
    public Optional<Finding> judge(Candidate candidate) {
        int size = candidate.size();
        if (size < SHORTEST || size > LONGEST || !isCard(candidate)) {
            return Optional.empty();
        }
        return Optional.of(Finding.starred(
                candidate.start(),
                candidate.end(),
                PersonalDataKind.BANK_CARD,
                candidate.digits().substring(0, KEPT),
                size - KEPT));
    }

    private boolean isCard(Candidate candidate) {
        int size = candidate.size();
        if (isContinued(candidate) || candidate.isPartOfCode()) {
            return false;
        }
        if (candidate.isLabelled(cards)) {
            return true;
        }
        if (candidate.isLabelled(codes) || candidate.isFollowedBy(units)) {
            return false;
        }
        String digits = candidate.digits();
        boolean near = candidate.passage().isNear(candidate.start(), NEAR, banks);
        boolean office = candidate.passage().isNear(candidate.start(), NEAR, offices);
        boolean card = digits.startsWith(UNION_PAY) && (size == SHORTEST || size == LONGEST);
        return !office && (near || card) && (Luhn.isValid(digits) || (near && card));
    }

    /** A card of 19 digits is not one of 16 with three digits after it. */
    private static boolean isContinued(Candidate candidate) {
        int next = candidate.afterLast();
        return next < candidate.groups().size()
                && candidate.groups().get(next).joined()
                && candidate.size() + candidate.groups().get(next).length() <= LONGEST;
    }
}
