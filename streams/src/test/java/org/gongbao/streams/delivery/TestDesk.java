package org.gongbao.streams.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.EndpointNotice;

/** A desk with a book in memory and a clock that is set by hand; a new desk on the same book is what a restart makes. */
final class TestDesk {

    final MapBook book = new MapBook();
    private final List<DeliveryOutput> outputs = new ArrayList<>();
    private final DeliveryPolicy policy;
    private final TenantRates rates;
    private DeliveryDesk desk;
    private Forgetting forgetting;
    private Instant now = Deliveries.START;

    TestDesk(DeliveryPolicy policy) {
        this(policy, Deliveries.rates());
    }

    TestDesk(DeliveryPolicy policy, TenantRates rates) {
        this.policy = policy;
        this.rates = rates;
        restart();
    }

    void restart() {
        desk = new DeliveryDesk(policy, rates, book, Deliveries.SETTLING, outputs::add);
        forgetting = new Forgetting(book, policy.memory());
        new Recovery(book, Deliveries.policy().lease(), desk.digests(), desk.missed()).before(now);
    }

    Instant now() {
        return now;
    }

    void setClock(Instant time) {
        now = time;
    }

    void intend(String deliveryId) {
        intend(Deliveries.intent(deliveryId, "e"));
    }

    void intend(DeliveryIntent intent) {
        desk.intended(intent, now);
    }

    void answer(DeliveryIntent intent, AttemptOutcome outcome) {
        answer(intent, outcome, null);
    }

    void answer(DeliveryIntent intent, AttemptOutcome outcome, Integer status) {
        desk.attempted(Deliveries.attempt(intent, outcome, status, null), now);
    }

    void defer(DeliveryIntent intent, String reason) {
        desk.attempted(
                DeliveryAttempt.newBuilder(Deliveries.attempt(intent, AttemptOutcome.DEFERRED))
                        .setReason(reason)
                        .build(),
                now);
    }

    void command(DeliveryAction action, String commandId, String deliveryId) {
        commandFor(action, commandId, deliveryId == null ? null : Deliveries.intent(deliveryId, "e"));
    }

    void commandFor(DeliveryAction action, String commandId, DeliveryIntent intent) {
        desk.commanded(
                DeliveryCommand.newBuilder()
                        .setCommandId(commandId)
                        .setAction(action)
                        .setEndpointId("e")
                        .setIntent(intent)
                        .setRequestedBy("tenant")
                        .setRequestedAt(now)
                        .build(),
                now);
    }

    void pass(Duration time) {
        now = now.plus(time);
        desk.tick(now);
        forgetting.look(now);
        desk.tellMissed(now);
    }

    /** Returns what was released since the last call. */
    List<DeliveryIntent> released() {
        return taken(DeliveryOutput.AttemptDue.class).stream()
                .map(DeliveryOutput.AttemptDue::intent)
                .toList();
    }

    /** Returns what was told of endpoints since the last call. */
    List<EndpointNotice> notices() {
        return taken(DeliveryOutput.Noticed.class).stream()
                .map(DeliveryOutput.Noticed::notice)
                .toList();
    }

    DeliveryState delivery(String deliveryId) {
        return book.deliveries.get(deliveryId);
    }

    DeliveryStatus status(String deliveryId) {
        return delivery(deliveryId).getStatus();
    }

    private <T extends DeliveryOutput> List<T> taken(Class<T> type) {
        List<T> found =
                outputs.stream().filter(type::isInstance).map(type::cast).toList();
        outputs.removeAll(found);
        return found;
    }
}
