package org.gongbao.connector.webhook.consent;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tells whose consent is asked for. Thread-safe. */
public interface PendingConsents {

    /** Returns the endpoints whose addresses have not agreed yet, as far as is known now. */
    List<PendingEndpoint> pending();

    /** Returns what was overwritten since the last call. */
    List<Overwritten> takeOverwritten();

    /** Completed once everything written before this call is known. */
    CompletableFuture<Void> catchUp();
}
