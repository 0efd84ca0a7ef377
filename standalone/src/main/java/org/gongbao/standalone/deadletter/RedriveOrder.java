package org.gongbao.standalone.deadletter;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.IntPredicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.gongbao.record.v1.DeadLetterRedrive;
import org.gongbao.standalone.UnfitException;
import org.gongbao.standalone.deadletter.Redriven.Fate;
import org.gongbao.standalone.line.Clients;

/** Puts dead letters back and tells what becomes of them. For one thread. */
public final class RedriveOrder {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Clients clients;
    private final String prefix;
    private final IntPredicate again;

    /**
     * Makes one for a cluster.
     *
     * @param prefix of the names of the streams applications
     * @param again whether to put back once more what was put back so often
     */
    public RedriveOrder(Clients clients, String prefix, IntPredicate again) {
        this.clients = clients;
        this.prefix = prefix;
        this.again = again;
    }

    /** Tells what would be done, and does nothing. */
    public List<Redriven> rehearse(List<NumberedLetter> letters) {
        try (RedriveJudge judge = judge()) {
            return letters.stream()
                    .map(letter -> switch (judge.of(letter)) {
                        case Judgement.Ready ready ->
                            new Redriven(
                                    letter,
                                    Fate.READY,
                                    "",
                                    "would be put back into " + letter.letter().getTopic(),
                                    Optional.empty());
                        case Judgement.Done done -> done(letter, done);
                        case Judgement.Refused refused -> refused(letter, refused);
                    })
                    .toList();
        }
    }

    /** Puts these back, in this order. */
    public List<Redriven> place(List<NumberedLetter> letters, String requestedBy) {
        // before the notes are read: what another one has open is ended by this
        try (Redriver redriver = redriver(requestedBy);
                RedriveJudge judge = judge()) {
            List<Redriven> results = new ArrayList<>();
            for (NumberedLetter letter : letters) {
                results.add(
                        switch (judge.of(letter)) {
                            case Judgement.Ready ready ->
                                redriver.putBack(letter, ready)
                                        .map(place -> putBack(letter, place))
                                        .orElseGet(() -> refused(letter, RedriveJudge.overtaken()));
                            case Judgement.Done done -> done(letter, done);
                            case Judgement.Refused refused -> refused(letter, refused);
                        });
            }
            return results;
        }
    }

    /** Waits until those that had failed have read again what was put back. */
    public List<Redriven> follow(List<Redriven> results, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try (Admin admin = clients.admin()) {
            RedriveReaders readers = new RedriveReaders(admin, prefix);
            List<Redriven> unread = unread(results, readers);
            while (!unread.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(PAUSE);
                unread = unread(unread, readers);
            }
            List<NumberedLetter> letters = new DeadLetterBook(clients).all();
            List<Redriven> stillUnread = unread;
            return results.stream()
                    .map(result -> ended(result, letters, !stillUnread.contains(result)))
                    .toList();
        } catch (ExecutionException e) {
            throw new UnfitException(
                    "RUN-050",
                    "The broker does not tell how far the streams are: "
                            + e.getCause().getMessage() + ". Check it, then look with gongbao deadletters list.",
                    e.getCause());
        }
    }

    private static List<Redriven> unread(List<Redriven> results, RedriveReaders readers)
            throws InterruptedException, ExecutionException {
        List<Redriven> unread = new ArrayList<>();
        for (Redriven result : results) {
            if (result.fate() == Fate.PUT_BACK) {
                DeadLetterRedrive place = result.place().orElseThrow();
                TopicPartition partition = new TopicPartition(place.getTopic(), place.getPartition());
                if (!readers.haveRead(result.letter().letter(), partition, place.getOffset())) {
                    unread.add(result);
                }
            }
        }
        return unread;
    }

    private static Redriven ended(Redriven result, List<NumberedLetter> letters, boolean read) {
        if (result.fate() != Fate.PUT_BACK) {
            return result;
        }
        Optional<NumberedLetter> failed = RedriveBook.failed(result.place().orElseThrow(), letters);
        if (failed.isPresent()) {
            return new Redriven(
                    result.letter(),
                    Fate.DEAD_AGAIN,
                    failed.get().letter().getCode(),
                    "failed again, and is dead letter " + failed.get().number() + " now: "
                            + failed.get().letter().getMessage(),
                    result.place());
        }
        return read
                ? new Redriven(
                        result.letter(),
                        Fate.RESOLVED,
                        "",
                        "was put back, read again, and went through",
                        result.place())
                : result;
    }

    private RedriveJudge judge() {
        return new RedriveJudge(
                new OriginReader(clients.probe()), RedriveBook.of(clients).redrives(), again);
    }

    private Redriver redriver(String requestedBy) {
        return new Redriver(
                clients.transaction("gongbao-redrive"),
                new OriginReader(clients.uncommitted()),
                clients.<DeadLetterRedrive>serializer(),
                requestedBy,
                Clock.systemUTC());
    }

    private static Redriven putBack(NumberedLetter letter, DeadLetterRedrive place) {
        return new Redriven(
                letter,
                Fate.PUT_BACK,
                "",
                "was put back, but whoever failed has not read it yet; gongbao deadletters show " + letter.number()
                        + " tells later",
                Optional.of(place));
    }

    private static Redriven done(NumberedLetter letter, Judgement.Done done) {
        return new Redriven(
                letter,
                Fate.DONE_BEFORE,
                "",
                "was put back at " + done.former().getAt() + " by "
                        + done.former().getRequestedBy() + " and is left alone (--again puts it back once more)",
                Optional.of(done.former()));
    }

    private static Redriven refused(NumberedLetter letter, Judgement.Refused refused) {
        return new Redriven(letter, Fate.REFUSED, refused.code(), refused.reason(), Optional.empty());
    }
}
