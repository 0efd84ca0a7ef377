package org.gongbao.connector.ckan;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import org.gongbao.connector.ckan.client.Outcome.Settled;
import org.gongbao.connector.ckan.mapping.CkanNames;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.PortalAction;
import org.gongbao.record.v1.PortalState;

/** Words the reports on single documents. Thread-safe. */
final class Reporter {

    private static final int MESSAGE_LENGTH = 1_000;

    private final String portal;
    private final Reports reports;
    private final InstantSource clock;

    Reporter(String portal, Reports reports, InstantSource clock) {
        this.portal = portal;
        this.reports = reports;
        this.clock = clock;
    }

    void settled(String documentId, Settled settled) {
        reports.state(PortalState.newBuilder()
                .setPortal(portal)
                .setDocumentId(documentId)
                .setRevision(settled.revision())
                .setAction(PortalAction.valueOf(settled.deed().name()))
                .setName(settled.name())
                .setPortalId(settled.portalId().isEmpty() ? null : settled.portalId())
                .setAt(clock.instant())
                .build());
    }

    /** Tells that a document will never get to the portal as it is. */
    void refused(Incoming incoming, String documentId, int revision, String code, String message) {
        reports.state(PortalState.newBuilder()
                .setPortal(portal)
                .setDocumentId(documentId)
                .setRevision(revision)
                .setAction(PortalAction.FAILED)
                .setName(CkanNames.dataset(documentId))
                .setCode(code)
                .setMessage(cut(message))
                .setAt(clock.instant())
                .build());
        deadLetter(incoming, code, message, null);
    }

    /** Keeps a record that is no document. */
    void deadLetter(Incoming incoming, String code, String message, Exception cause) {
        reports.deadLetter(DeadLetter.newBuilder()
                .setTopic(incoming.coordinates().topic())
                .setPartition(incoming.coordinates().partition())
                .setOffset(incoming.coordinates().offset())
                .setStage("connector.ckan." + portal)
                .setCode(code)
                .setMessage(cut(message))
                .setCause(cause == null ? null : cut(cause.toString()))
                .setOccurredAt(clock.instant())
                .setKey(incoming.key() == null ? null : ByteBuffer.wrap(incoming.key()))
                .setValue(incoming.value() == null ? null : ByteBuffer.wrap(incoming.value()))
                .build());
    }

    void flush() {
        reports.flush();
    }

    private static String cut(String text) {
        return text.length() <= MESSAGE_LENGTH ? text : text.substring(0, MESSAGE_LENGTH) + "…";
    }
}
