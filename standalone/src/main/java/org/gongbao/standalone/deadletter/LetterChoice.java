package org.gongbao.standalone.deadletter;

import java.time.Instant;
import java.util.Optional;

/**
 * Which dead letters are meant; what is empty does not choose.
 *
 * @param name number, coordinate as {@code topic/partition/offset}, or key
 * @param code error code
 * @param stage stage, or the beginning of one up to a dot
 * @param since set aside at this moment or later
 * @param until set aside before this moment
 */
public record LetterChoice(
        Optional<String> name,
        Optional<String> code,
        Optional<String> stage,
        Optional<Instant> since,
        Optional<Instant> until) {

    /** Tells whether it means all that there are. */
    public boolean isEverything() {
        return name.isEmpty() && code.isEmpty() && stage.isEmpty() && since.isEmpty() && until.isEmpty();
    }

    /** Tells whether it means this one. */
    public boolean means(NumberedLetter numbered) {
        var letter = numbered.letter();
        return name.map(wanted -> isNamed(wanted, numbered)).orElse(true)
                && code.map(letter.getCode()::equalsIgnoreCase).orElse(true)
                && stage.map(wanted -> (letter.getStage() + ".").startsWith(wanted + "."))
                        .orElse(true)
                && since.map(moment -> !letter.getOccurredAt().isBefore(moment)).orElse(true)
                && until.map(letter.getOccurredAt()::isBefore).orElse(true);
    }

    private static boolean isNamed(String wanted, NumberedLetter numbered) {
        return wanted.equals(Long.toString(numbered.number()))
                || wanted.equals(numbered.coordinate())
                || numbered.key().filter(wanted::equals).isPresent();
    }
}
