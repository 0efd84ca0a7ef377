package org.gongbao.streams.acknowledgement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.AcknowledgementRule;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.RetryRule;
import org.gongbao.record.v1.Subscription;

/**
 * Who is asked, in order, by the rule of a subscription as it is now. Immutable.
 *
 * @param contacts at least one: the subscription's own endpoint is the first
 * @param repeats how often all are asked again
 * @param retry when a webhook that asks is tried again; null = as all are
 */
record Chain(String tenant, List<Contact> contacts, int repeats, RetryRule retry) {

    /** One who is asked. */
    record Contact(String name, String endpointId, int ratePerMinute, Duration deadline) {

        private static Contact of(String name, Endpoint endpoint, Duration deadline) {
            return new Contact(name, endpoint.getEndpointId(), endpoint.getRatePerMinute(), deadline);
        }
    }

    Chain {
        contacts = List.copyOf(contacts);
    }

    /** Returns how many requests a minute an endpoint takes; 0 = no limit. */
    int rate(String endpointId) {
        return contacts.stream()
                .filter(contact -> contact.endpointId().equals(endpointId))
                .mapToInt(Contact::ratePerMinute)
                .findFirst()
                .orElse(0);
    }

    /** Returns nothing if the subscription needs no acknowledgement (any more), or gets nothing. */
    static Optional<Chain> of(Subscription subscription) {
        boolean asks = subscription != null && subscription.getActive() && subscription.getAcknowledgement() != null;
        return asks ? Optional.of(of(subscription, subscription.getAcknowledgement())) : Optional.empty();
    }

    private static Chain of(Subscription subscription, AcknowledgementRule rule) {
        Duration usual = Duration.ofSeconds(rule.getDeadlineSeconds());
        List<Contact> contacts = new ArrayList<>();
        contacts.add(Contact.of(
                rule.getFirstContact() == null ? subscription.getName() : rule.getFirstContact(),
                subscription.getEndpoint(),
                usual));
        rule.getContacts()
                .forEach(contact -> contacts.add(Contact.of(
                        contact.getName(),
                        contact.getEndpoint(),
                        contact.getDeadlineSeconds() == null
                                ? usual
                                : Duration.ofSeconds(contact.getDeadlineSeconds()))));
        return new Chain(subscription.getTenant(), contacts, rule.getRepeats(), subscription.getRetry());
    }
}
