package org.gongbao.standalone.deadletter;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DeadLetterRedrive;

/** Judges dead letters by the rules of their topics and by what stands there. For one thread; closes its reader. */
final class RedriveJudge implements AutoCloseable {

    private final OriginReader origins;
    private final Map<Long, DeadLetterRedrive> redriven;
    private final IntPredicate again;

    /**
     * Makes a judge.
     *
     * @param origins reads what is committed
     * @param redriven what was put back, by number
     * @param again whether to put back once more what was put back so often
     */
    RedriveJudge(OriginReader origins, Map<Long, DeadLetterRedrive> redriven, IntPredicate again) {
        this.origins = origins;
        this.redriven = redriven;
        this.again = again;
    }

    Judgement of(NumberedLetter letter) {
        DeadLetterRedrive former = redriven.get(letter.number());
        if (former != null && !again.test(former.getTimes())) {
            return new Judgement.Done(former);
        }
        int times = former == null ? 1 : former.getTimes() + 1;
        return switch (RedriveRule.of(letter.letter())) {
            case RedriveRule.Never(String code, String reason) -> new Judgement.Refused(code, reason);
            case RedriveRule.ReadersKnow() -> ready(letter, times, false);
            case RedriveRule.OnlyTheLast() -> ready(letter, times, true);
        };
    }

    @Override
    public void close() {
        origins.close();
    }

    private Judgement ready(NumberedLetter letter, int times, boolean onlyTheLast) {
        Optional<OriginalRecord> found = original(letter);
        if (found.isEmpty()) {
            return new Judgement.Refused(
                    "RDR-004",
                    "Its bytes are gone: the dead letter has none, and " + letter.coordinate()
                            + " is not there any more. Correct the source and publish it again");
        }
        TopicPartition partition = letter.partition();
        long end = onlyTheLast ? origins.end(partition) : 0;
        if (onlyTheLast
                && origins.holds(partition, found.get().key(), letter.letter().getOffset() + 1, end)) {
            return overtaken();
        }
        return new Judgement.Ready(found.get(), times, onlyTheLast, end);
    }

    static Judgement.Refused overtaken() {
        return new Judgement.Refused(
                "RDR-003",
                "A later record of the same key stands in its topic, and must stay the last; nothing needs to be done");
    }

    /** The dead letter keeps key and value; headers it keeps if it comes from the streams. What it lacks may still stand in the topic. */
    private Optional<OriginalRecord> original(NumberedLetter numbered) {
        DeadLetter letter = numbered.letter();
        if (letter.getValue() != null && numbered.headers().iterator().hasNext()) {
            return Optional.of(new OriginalRecord(
                    bytes(letter.getKey()), bytes(letter.getValue()), new RecordHeaders(numbered.headers())));
        }
        Optional<OriginalRecord> origin = origins.at(numbered.partition(), letter.getOffset());
        if (letter.getValue() == null) {
            return origin;
        }
        return Optional.of(new OriginalRecord(
                bytes(letter.getKey()),
                bytes(letter.getValue()),
                origin.map(OriginalRecord::headers).orElseGet(RecordHeaders::new)));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
