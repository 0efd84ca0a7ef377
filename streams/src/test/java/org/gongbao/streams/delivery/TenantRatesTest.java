package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant that may have 120 deliveries a minute over all its endpoints: two a second. */
class TenantRatesTest {

    private static final String PRESS = "press";
    private static final Duration STEP = Duration.ofMillis(50);

    private boolean registryIsAway;
    private final TenantRates rates = new TenantRates(1, this::decode);
    private final TestDesk desk = new TestDesk(Deliveries.policy(), rates);

    @BeforeEach
    void limit() {
        rates.joined();
        limit(120);
    }

    @Test
    void itsEndpointsTogetherGetAsManyAsItMayHave() {
        // given
        intend(PRESS, 50, 4);

        // when
        List<DeliveryIntent> sent = sentWithin(Duration.ofSeconds(20));

        // then
        assertThat(sent).hasSizeBetween(39, 42);
    }

    @Test
    void noneOfItsEndpointsIsLeftOut() {
        // given
        intend(PRESS, 50, 4);

        // when
        List<DeliveryIntent> sent = sentWithin(Duration.ofSeconds(20));

        // then
        Set<String> served = sent.stream().map(DeliveryIntent::getEndpointId).collect(Collectors.toSet());
        assertThat(served).hasSize(4);
    }

    @Test
    void anotherTenantWaitsForNothing() {
        // given
        intend(PRESS, 50, 4);
        desk.released();

        // when
        intend("other", 2, 1);

        // then
        assertThat(desk.released()).hasSize(2);
    }

    @Test
    void aLimitThatIsTakenBackHoldsNothingUp() {
        // given
        intend(PRESS, 30, 1);
        limit(0);

        // when
        List<DeliveryIntent> sent = sentWithin(Duration.ofSeconds(3));

        // then
        assertThat(sent).hasSize(30);
    }

    @Test
    void whatWaitsGoesOutAfterARestartToo() {
        // given
        intend(PRESS, 30, 4);
        desk.restart();

        // when
        List<DeliveryIntent> sent = sentWithin(Duration.ofSeconds(20));

        // then
        assertThat(sent).hasSize(30);
    }

    @Test
    void aProcessHasAsLargeAPartOfTheLimitAsOfTheTasks() {
        // given: two of four tasks are here
        TenantRates half = new TenantRates(4, this::decode);
        half.joined();
        half.joined();
        half.put(PRESS, record(120));

        // when
        half.spent(PRESS, Deliveries.START);
        half.spent(PRESS, Deliveries.START);

        // then: one a second
        assertThat(half.freeAt(PRESS)).isEqualTo(Deliveries.START.plusSeconds(2));
    }

    @Test
    void aLimitThatCannotBeReadYetHoldsFromThenOn() {
        // given
        registryIsAway = true;
        limit(60);
        rates.spent(PRESS, Deliveries.START);
        registryIsAway = false;

        // when
        rates.spent(PRESS, Deliveries.START);

        // then
        assertThat(rates.freeAt(PRESS)).isAfter(Deliveries.START.plusMillis(900));
    }

    private void intend(String tenant, int deliveries, int endpoints) {
        IntStream.range(0, deliveries)
                .mapToObj(number -> DeliveryIntent.newBuilder(
                                Deliveries.intent(tenant + "-" + (1000 + number), tenant + number % endpoints))
                        .setTenant(tenant)
                        .build())
                .forEach(desk::intend);
    }

    /** Accepts all at once. */
    private List<DeliveryIntent> sentWithin(Duration time) {
        return IntStream.range(0, (int) time.dividedBy(STEP))
                .boxed()
                .flatMap(step -> {
                    desk.pass(STEP);
                    List<DeliveryIntent> released = desk.released();
                    released.forEach(intent -> desk.answer(intent, AttemptOutcome.DELIVERED, 200));
                    return released.stream();
                })
                .toList();
    }

    private void limit(int perMinute) {
        rates.put(PRESS, record(perMinute));
    }

    private static byte[] record(int perMinute) {
        return Integer.toString(perMinute).getBytes(StandardCharsets.UTF_8);
    }

    private Tenant decode(byte[] record) {
        if (registryIsAway) {
            throw new RegistryUnavailableException("away", null);
        }
        return Tenant.newBuilder()
                .setTenant(PRESS)
                .setCreatedBy("user:operator")
                .setCreatedAt(Deliveries.START)
                .setUpdatedAt(Deliveries.START)
                .setDeliveriesPerMinute(Integer.parseInt(new String(record, StandardCharsets.UTF_8)))
                .build();
    }
}
