package org.gongbao.standalone.deadletter;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.DeadLetterRedrive;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.topic.TopicReader;

/**
 * What was put back, and what came of it.
 *
 * @param redrives the last redrive of each dead letter, by its number
 */
public record RedriveBook(Map<Long, DeadLetterRedrive> redrives) {

    /** Reads that of a cluster. */
    public static RedriveBook of(Clients clients) {
        Map<Long, DeadLetterRedrive> redrives = new HashMap<>();
        new TopicReader(clients)
                .latest(Topics.DEAD_LETTERS_REDRIVES)
                .values()
                .forEach(redrive -> redrives.put(redrive.getLetter(), redrive));
        return new RedriveBook(redrives);
    }

    /** Returns the last redrive of a dead letter. */
    public Optional<DeadLetterRedrive> of(NumberedLetter letter) {
        return Optional.ofNullable(redrives.get(letter.number()));
    }

    /** Returns the dead letter that the last redrive of another one ended in; the first one, if several readers failed. */
    public static Optional<NumberedLetter> failed(DeadLetterRedrive redrive, Collection<NumberedLetter> letters) {
        return letters.stream()
                .filter(letter -> letter.number() > redrive.getLetter())
                .filter(letter -> stoodAt(letter, redrive) || cameFrom(letter, redrive))
                .min(Comparator.comparingLong(NumberedLetter::number));
    }

    private static boolean stoodAt(NumberedLetter letter, DeadLetterRedrive redrive) {
        return letter.letter().getTopic().equals(redrive.getTopic())
                && letter.letter().getPartition() == redrive.getPartition()
                && letter.letter().getOffset() == redrive.getOffset();
    }

    /** What was made of the record failed further down the line. */
    private static boolean cameFrom(NumberedLetter letter, DeadLetterRedrive redrive) {
        return letter.mark()
                .filter(mark -> mark.letter() == redrive.getLetter() && mark.times() == redrive.getTimes())
                .isPresent();
    }
}
