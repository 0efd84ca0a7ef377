package org.gongbao.portal.subscription;

import java.util.List;
import java.util.Objects;
import org.gongbao.record.v1.AcknowledgementContact;
import org.gongbao.record.v1.AcknowledgementRule;

/** Makes the rules that requests ask for; contacts share endpoints with the subscriptions of their tenant. Thread-safe. */
final class AcknowledgementRules {

    private final EndpointService endpoints;

    AcknowledgementRules(EndpointService endpoints) {
        this.endpoints = endpoints;
    }

    /** Returns the rule; null if none is asked for. */
    AcknowledgementRule of(String tenant, AcknowledgementRequest request) {
        if (request == null || request.isEmpty()) {
            return null;
        }
        return AcknowledgementRule.newBuilder()
                .setDeadlineSeconds(request.deadlineSeconds())
                .setFirstContact(stripped(request.firstContact()))
                .setContacts(request.contacts().stream()
                        .map(contact -> contact(tenant, contact))
                        .toList())
                .setRepeats(repeats(request))
                .build();
    }

    /** Tells whether a rule is what a request asks for. */
    static boolean isAsAsked(AcknowledgementRule made, AcknowledgementRequest request) {
        if (made == null || request == null || request.isEmpty()) {
            return made == null && (request == null || request.isEmpty());
        }
        List<List<Object>> present = made.getContacts().stream()
                .map(contact -> said(contact.getName(), contact.getEndpoint().getUrl(), contact.getDeadlineSeconds()))
                .toList();
        List<List<Object>> asked = request.contacts().stream()
                .map(contact -> said(stripped(contact.name()), contact.url(), contact.deadlineSeconds()))
                .toList();
        return present.equals(asked)
                && made.getDeadlineSeconds() == request.deadlineSeconds()
                && made.getRepeats() == repeats(request)
                && Objects.equals(made.getFirstContact(), stripped(request.firstContact()));
    }

    private AcknowledgementContact contact(String tenant, AcknowledgementRequest.Contact contact) {
        return AcknowledgementContact.newBuilder()
                .setName(contact.name().strip())
                .setEndpoint(endpoints.forContact(tenant, contact))
                .setDeadlineSeconds(contact.deadlineSeconds())
                .build();
    }

    private static List<Object> said(String name, String url, Long deadlineSeconds) {
        return List.of(name, url, deadlineSeconds == null ? -1L : deadlineSeconds);
    }

    private static int repeats(AcknowledgementRequest request) {
        return request.repeats() == null ? 0 : request.repeats();
    }

    private static String stripped(String name) {
        return name == null ? null : name.strip();
    }
}
