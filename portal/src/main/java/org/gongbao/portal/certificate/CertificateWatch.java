package org.gongbao.portal.certificate;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.schemas.acknowledgement.SubscriptionEndpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the certificates of all endpoints from time to time. What was told stands in the topic of notices, so a portal that starts anew does not tell it
 * again; two portals that look in the same moment may both. Has one thread.
 */
final class CertificateWatch implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(CertificateWatch.class);

    private final Views views;
    private final BooleanSupplier complete;
    private final Consumer<EndpointNotice> notices;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("portal-certificates").factory());

    /**
     * Makes it; nothing runs yet.
     *
     * @param complete tells whether the views hold all that the topics do
     * @param notices writes a notice
     */
    CertificateWatch(Views views, BooleanSupplier complete, Consumer<EndpointNotice> notices, Clock clock) {
        this.views = views;
        this.complete = complete;
        this.notices = notices;
        this.clock = clock;
    }

    void start(Duration interval) {
        var unused = thread.scheduleWithFixedDelay(
                this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks once. */
    void look() {
        try {
            if (complete.getAsBoolean()) {
                endpoints().forEach(this::remind);
            }
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).log("Certificates of endpoints could not be looked at; it is tried again");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private Stream<Endpoint> endpoints() {
        return views.subscriptions().all().stream()
                .flatMap(subscription -> SubscriptionEndpoints.of(subscription).stream())
                .filter(endpoint -> endpoint.getClientCertificate() != null)
                .map(Endpoint::getEndpointId)
                .distinct()
                .flatMap(id -> views.subscriptions().endpoint(id).stream());
    }

    private void remind(Endpoint endpoint) {
        CertificateReminders.due(endpoint, views.notices().of(endpoint.getEndpointId()), clock.instant())
                .ifPresent(notice -> {
                    notices.accept(notice);
                    LOGGER.atWarn()
                            .addKeyValue("endpoint", notice.getEndpointId())
                            .addKeyValue("reason", notice.getReason())
                            .log("The certificate that is presented to an endpoint expires");
                });
    }
}
