package org.gongbao.connector.ckan.client;

import java.util.Optional;
import java.util.OptionalInt;
import org.gongbao.connector.ckan.mapping.PackageDraft;

/**
 * Brings datasets of one portal into step. Every operation may be repeated at any time and by several writers: it looks first, compares, and
 * changes only what differs. Thread-safe; two operations on the same document at the same time are safe but waste calls.
 */
public final class CkanClient implements AutoCloseable {

    private final CkanTransport transport;
    private final CkanActions actions;
    private final Dependencies dependencies;

    /** Makes a client that owns its transport. */
    public CkanClient(CkanTransport transport) {
        this.transport = transport;
        this.actions = new CkanActions(transport);
        this.dependencies = new Dependencies(actions);
    }

    /**
     * Makes or changes a dataset. A revision below the one that stands there changes nothing; a deleted dataset is called back.
     *
     * @throws InterruptedException if the thread was interrupted; what the portal did is then unknown
     */
    public Outcome publish(PackageDraft draft) throws InterruptedException {
        return new Publication(actions, dependencies, draft).run();
    }

    /**
     * Takes a document's dataset off the portal.
     *
     * @param documentId the document
     * @param revision the revision that withdraws it; empty if the document was removed altogether
     * @throws InterruptedException if the thread was interrupted; what the portal did is then unknown
     */
    public Outcome withdraw(String documentId, OptionalInt revision) throws InterruptedException {
        return new Withdrawal(actions, documentId, revision).run();
    }

    /**
     * Asks whether the token may write. A bad token counts as no token, with which CKAN still shows what is public.
     *
     * @return why nothing can be written, now or at all; empty if writing is allowed
     * @throws InterruptedException if the thread was interrupted
     */
    public Optional<Outcome> obstacle() throws InterruptedException {
        // whoever is in no organisation yet may not make datasets, but perhaps organisations
        Answer datasets = actions.probe("package_create");
        Answer decisive = datasets instanceof Answer.Barred ? actions.probe("organization_create") : datasets;
        return switch (decisive) {
            case Answer.Barred(String code, String message) -> Optional.of(new Outcome.Barred(code, message));
            case Answer.Transient(String code, String message, var retryAfter) ->
                Optional.of(new Outcome.Postponed(code, message, retryAfter));
            default -> Optional.empty();
        };
    }

    /**
     * Tells whether the portal as a whole works, so that a failure is the record's and not an outage.
     *
     * @throws InterruptedException if the thread was interrupted
     */
    public boolean isWorking() throws InterruptedException {
        return actions.search() instanceof Answer.Success;
    }

    @Override
    public void close() {
        transport.close();
    }
}
