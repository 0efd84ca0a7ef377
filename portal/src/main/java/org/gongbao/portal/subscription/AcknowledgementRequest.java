package org.gongbao.portal.subscription;

import java.util.List;

/**
 * How documents are to be acknowledged; in a change, one without anything takes the rule back.
 *
 * @param deadlineSeconds how long each who is asked has to answer
 * @param firstContact name of whoever has the subscription's own address; absent = the name of the subscription
 * @param contacts who is asked next, in order
 * @param repeats how often all are asked again; absent = not at all
 */
public record AcknowledgementRequest(
        Long deadlineSeconds, String firstContact, List<Contact> contacts, Integer repeats) {

    /**
     * Whoever is asked after those before have not answered.
     *
     * @param name name for people
     * @param url address of the webhook, http or https
     * @param format as of a subscription
     * @param signature as of a subscription
     * @param deadlineSeconds how long this one has; absent = as long as all
     * @param credentials what is to be sent along; counts for all that goes to the same address
     */
    public record Contact(
            String name,
            String url,
            String format,
            String signature,
            Long deadlineSeconds,
            CredentialsRequest credentials) {}

    /** Fills what is absent. */
    public AcknowledgementRequest {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    boolean isEmpty() {
        return deadlineSeconds == null && firstContact == null && contacts.isEmpty() && repeats == null;
    }
}
