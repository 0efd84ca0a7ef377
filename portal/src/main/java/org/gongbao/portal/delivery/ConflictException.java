package org.gongbao.portal.delivery;

import org.gongbao.portal.PortalException;

/** What is asked cannot be done as things are now. */
public final class ConflictException extends PortalException {

    private static final long serialVersionUID = 1L;

    private ConflictException(String code, String message) {
        super(code, message);
    }

    static ConflictException disabled(String endpointId) {
        return new ConflictException(
                "POR-027",
                "Endpoint " + endpointId
                        + " is disabled, so nothing would be sent; enable it first: POST /api/v1/endpoints/"
                        + endpointId + "/enable");
    }

    static ConflictException nothingToSend(String subscriptionId) {
        return new ConflictException(
                "POR-028",
                "Subscription " + subscriptionId
                        + " wants none of the documents that are there, so there is nothing to test it with");
    }
}
