package org.gongbao.portal.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.record.v1.SignatureKind;
import org.gongbao.record.v1.WebhookFormat;

/** Checks how documents are to be acknowledged and collects every error. One use by one thread. */
final class AcknowledgementCheck {

    /** Contacts after the first, at most. */
    static final int MOST_CONTACTS = 20;

    /** Nobody has longer to answer. */
    static final Duration LONGEST_DEADLINE = Duration.ofDays(7);

    private static final int MOST_REPEATS = 10;
    private static final int LONGEST_NAME = 100;

    private final Duration shortest;
    private final List<FieldError> errors = new ArrayList<>();

    private AcknowledgementCheck(Duration shortest) {
        this.shortest = shortest;
    }

    /**
     * Returns the errors.
     *
     * @param ownUrl address of the subscription itself; null if it is not known here
     * @param shortest deadline that is allowed
     */
    static List<FieldError> errors(AcknowledgementRequest request, String ownUrl, Duration shortest) {
        AcknowledgementCheck check = new AcknowledgementCheck(shortest);
        if (!request.isEmpty()) {
            check.rule(request);
            check.contacts(request.contacts(), ownUrl);
        }
        return List.copyOf(check.errors);
    }

    private void rule(AcknowledgementRequest request) {
        that(request.deadlineSeconds() != null, "acknowledgement.deadlineSeconds", "is missing");
        deadline("acknowledgement.deadlineSeconds", request.deadlineSeconds());
        if (request.firstContact() != null) {
            name("acknowledgement.firstContact", request.firstContact());
        }
        that(
                request.repeats() == null || (request.repeats() >= 0 && request.repeats() <= MOST_REPEATS),
                "acknowledgement.repeats",
                "is 0 to " + MOST_REPEATS);
    }

    private void contacts(List<AcknowledgementRequest.Contact> contacts, String ownUrl) {
        that(contacts.size() <= MOST_CONTACTS, "acknowledgement.contacts", "are at most " + MOST_CONTACTS);
        Set<String> asked = new HashSet<>();
        asked.add(ownUrl);
        for (int i = 0; i < contacts.size() && i < MOST_CONTACTS; i++) {
            String field = "acknowledgement.contacts[" + i + "].";
            AcknowledgementRequest.Contact contact = contacts.get(i);
            name(field + "name", contact.name());
            errors.addAll(WebAddress.errors(field + "url", contact.url()));
            that(contact.url() == null || asked.add(contact.url()), field + "url", "is asked already");
            deadline(field + "deadlineSeconds", contact.deadlineSeconds());
            form(field, contact);
            if (contact.credentials() != null) {
                CredentialsCheck.errors(contact.credentials())
                        .forEach(error -> errors.add(new FieldError(field + error.field(), error.message())));
            }
        }
    }

    private void form(String field, AcknowledgementRequest.Contact contact) {
        one(field + "format", contact.format(), WebhookFormat.values());
        one(field + "signature", contact.signature(), SignatureKind.values());
        boolean shared = WebhookFormat.GITHUB.name().equals(contact.format())
                && SignatureKind.ASYMMETRIC.name().equals(contact.signature());
        that(!shared, field + "signature", "is SYMMETRIC in the form of GITHUB, which signs with the secret");
    }

    private void name(String field, String name) {
        that(name != null && !name.isBlank() && name.length() <= LONGEST_NAME, field, "has 1 to 100 characters");
    }

    private void deadline(String field, Long seconds) {
        that(
                seconds == null || (seconds >= shortest.toSeconds() && seconds <= LONGEST_DEADLINE.toSeconds()),
                field,
                "is " + shortest.toSeconds() + " to " + LONGEST_DEADLINE.toSeconds());
    }

    private void one(String field, String value, Enum<?>[] values) {
        List<String> known = Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();
        that(value == null || known.contains(value), field, "is one of " + known);
    }

    private void that(boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }
}
