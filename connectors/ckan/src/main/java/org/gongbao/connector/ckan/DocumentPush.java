package org.gongbao.connector.ckan;

import java.util.Optional;
import java.util.OptionalInt;
import org.gongbao.connector.ckan.client.CkanClient;
import org.gongbao.connector.ckan.client.CkanErrors;
import org.gongbao.connector.ckan.client.Outcome;
import org.gongbao.connector.ckan.mapping.CkanMapping;
import org.gongbao.connector.ckan.mapping.PackageDraft;
import org.gongbao.schemas.error.RegistryUnavailableException;

/** Does what one record asks for, and reports it. Thread-safe. */
final class DocumentPush {

    private final ChangeReader reader;
    private final CkanMapping mapping;
    private final CkanClient client;
    private final Reporter reporter;
    private final RetryBudget budget;
    private final CkanMetrics metrics;

    DocumentPush(
            ChangeReader reader,
            CkanMapping mapping,
            CkanClient client,
            Reporter reporter,
            RetryBudget budget,
            CkanMetrics metrics) {
        this.reader = reader;
        this.mapping = mapping;
        this.client = client;
        this.reporter = reporter;
        this.budget = budget;
        this.metrics = metrics;
    }

    /**
     * Brings one document into step.
     *
     * @return why it is not; empty if it is, or never will be
     * @throws InterruptedException if the thread was interrupted
     */
    Optional<Trouble> push(Incoming incoming) throws InterruptedException {
        try {
            return switch (reader.read(incoming)) {
                case Change.Publish(var document) -> publish(incoming, mapping.draft(document));
                case Change.Withdraw(String documentId, OptionalInt revision) ->
                    finish(incoming, documentId, revision.orElse(0), client.withdraw(documentId, revision));
                case Change.Hold() -> held();
                case Change.Unreadable(String code, String message, Exception cause) ->
                    unreadable(incoming, code, message, cause);
            };
        } catch (RegistryUnavailableException e) {
            return Optional.of(new Trouble(e.code(), e.getMessage(), Trouble.Kind.OUTAGE, Optional.empty()));
        } catch (RuntimeException e) {
            // one document that we cannot handle must not hold up all others
            return unreadable(incoming, CkanErrors.UNREADABLE, "The document cannot be turned into a dataset", e);
        }
    }

    private Optional<Trouble> publish(Incoming incoming, PackageDraft draft) throws InterruptedException {
        return finish(incoming, draft.documentId(), draft.revision(), client.publish(draft));
    }

    private Optional<Trouble> finish(Incoming incoming, String documentId, int revision, Outcome outcome)
            throws InterruptedException {
        return switch (outcome) {
            case Outcome.Settled settled -> {
                reporter.settled(documentId, settled);
                metrics.settled(settled.deed());
                yield Optional.empty();
            }
            case Outcome.Refused(String code, String field, String message) ->
                refused(incoming, documentId, revision, code, field.isEmpty() ? message : field + ": " + message);
            case Outcome.Postponed postponed -> postponed(incoming, documentId, revision, postponed);
            case Outcome.Barred(String code, String message) ->
                Optional.of(new Trouble(code, message, Trouble.Kind.STOP, Optional.empty()));
        };
    }

    private Optional<Trouble> postponed(Incoming incoming, String documentId, int revision, Outcome.Postponed postponed)
            throws InterruptedException {
        metrics.postponed();
        String message = "Document " + documentId + ": " + postponed.message();
        boolean outage = postponed.code().equals(CkanErrors.BUSY) || !client.isWorking();
        if (outage) {
            return Optional.of(new Trouble(postponed.code(), message, Trouble.Kind.OUTAGE, postponed.retryAfter()));
        }
        return budget.isSpentAfterFailure(incoming.coordinates())
                ? refused(
                        incoming,
                        documentId,
                        revision,
                        CkanErrors.GIVEN_UP,
                        "The portal works, but failed on this document too often; last: " + postponed.message())
                : Optional.of(new Trouble(postponed.code(), message, Trouble.Kind.DOCUMENT, postponed.retryAfter()));
    }

    private Optional<Trouble> refused(Incoming incoming, String documentId, int revision, String code, String message) {
        reporter.refused(incoming, documentId, revision, code, message);
        metrics.refused();
        return Optional.empty();
    }

    private Optional<Trouble> unreadable(Incoming incoming, String code, String message, Exception cause) {
        reporter.deadLetter(incoming, code, message, cause);
        metrics.refused();
        return Optional.empty();
    }

    private Optional<Trouble> held() {
        metrics.held();
        return Optional.empty();
    }
}
