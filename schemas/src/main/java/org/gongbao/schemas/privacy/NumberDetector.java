package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.Optional;

/** Finds personal numbers, however their digits are grouped: mobile telephones, identity numbers, bank cards. */
final class NumberDetector implements Detector {
    /** A card of 19 digits, each on its own. */
    private static final int MOST_GROUPS = 19;

    private static final int MOST_DIGITS = 19;

    private final List<NumberRule> rules;

    NumberDetector(Words labels) {
        this.rules = List.of(new IdentityRule(labels), new MobileRule(labels), new BankCardRule(labels));
    }

    @Override
    public void find(Passage passage, List<Finding> findings) {
        List<DigitGroup> groups = DigitGroup.of(passage.text());
        int i = 0;
        while (i < groups.size()) {
            Optional<Candidate> found = longest(passage, groups, i, findings);
            i = found.map(Candidate::afterLast).orElse(i + 1);
        }
    }

    /** The rules are asked in turn, each with the fewest groups first, so that two numbers side by side stay two. */
    private Optional<Candidate> longest(Passage passage, List<DigitGroup> groups, int first, List<Finding> findings) {
        for (NumberRule rule : rules) {
            int digits = 0;
            for (int last = first; last < groups.size() && last - first < MOST_GROUPS; last++) {
                digits += groups.get(last).length();
                if (digits > MOST_DIGITS || (last > first && !groups.get(last).joined())) {
                    break;
                }
                Candidate candidate = new Candidate(passage, groups, first, last);
                Optional<Finding> finding = rule.judge(candidate);
                if (finding.isPresent()) {
                    findings.add(finding.get());
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }
}
