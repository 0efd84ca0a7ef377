package org.gongbao.portal.api;

import org.gongbao.portal.PortalException;
import org.springframework.http.HttpStatus;

/** Something that was asked for is not there, or no longer. */
final class NotThereException extends PortalException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private NotThereException(HttpStatus status, String code, String message) {
        super(code, message);
        this.status = status;
    }

    static NotThereException document(String documentId, int revision) {
        return new NotThereException(
                HttpStatus.NOT_FOUND,
                "POR-023",
                "There is no document " + documentId + (revision > 1 ? " of revision " + revision + " or later" : "")
                        + "; look in /api/v1/documents");
    }

    static NotThereException withdrawn(String documentId, String reason) {
        return new NotThereException(
                HttpStatus.GONE,
                "POR-024",
                "Document " + documentId + " was withdrawn by its publisher" + (reason == null ? "" : ": " + reason));
    }

    static NotThereException subscription(String subscriptionId) {
        return new NotThereException(
                HttpStatus.NOT_FOUND,
                "POR-025",
                "You have no subscription " + subscriptionId + "; look in /api/v1/subscriptions");
    }

    static NotThereException delivery(String deliveryId) {
        return new NotThereException(
                HttpStatus.NOT_FOUND,
                "POR-026",
                "You have no delivery " + deliveryId
                        + ", or it ended so long ago that only its topic has it; look in /api/v1/deliveries");
    }

    static NotThereException endpoint(String endpointId) {
        return new NotThereException(
                HttpStatus.NOT_FOUND, "POR-031", "You have no endpoint " + endpointId + "; look in /api/v1/endpoints");
    }

    static NotThereException notice(String noticeId) {
        return new NotThereException(
                HttpStatus.NOT_FOUND,
                "POR-032",
                "You have no notice " + noticeId + "; look in /api/v1/acknowledgements");
    }

    static NotThereException key(String keyId) {
        return new NotThereException(
                HttpStatus.NOT_FOUND, "POR-016", "You have no key " + keyId + "; look in /api/v1/keys");
    }

    static NotThereException tenant(String tenant) {
        return new NotThereException(
                HttpStatus.NOT_FOUND,
                "POR-038",
                "There is no tenant " + tenant + "; PUT /api/v1/tenants/" + tenant + " makes it");
    }

    static NotThereException filter(String filterId) {
        return new NotThereException(
                HttpStatus.NOT_FOUND, "POR-017", "You have no filter " + filterId + "; look in /api/v1/filters");
    }

    HttpStatus status() {
        return status;
    }
}
