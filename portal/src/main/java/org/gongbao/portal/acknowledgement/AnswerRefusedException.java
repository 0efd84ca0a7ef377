package org.gongbao.portal.acknowledgement;

import org.gongbao.portal.PortalException;

/** An answer that cannot be taken. */
public final class AnswerRefusedException extends PortalException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private AnswerRefusedException(int status, String code, String message) {
        super(code, message);
        this.status = status;
    }

    static AnswerRefusedException unknown() {
        return new AnswerRefusedException(
                404, "POR-033", "This link is not one that this portal made; copy it whole from the webhook");
    }

    static AnswerRefusedException over() {
        return new AnswerRefusedException(
                410,
                "POR-034",
                "This link is no longer good: it is older than " + AnswerDesk.GOOD_FOR.toDays()
                        + " days, or its subscription was removed");
    }

    static AnswerRefusedException unsigned(String why) {
        return new AnswerRefusedException(
                401, "POR-035", "The answer is not signed by the endpoint that was asked: " + why);
    }

    static AnswerRefusedException notAsked(String deliveryId) {
        return new AnswerRefusedException(
                404, "POR-036", "Nobody was asked to acknowledge by a delivery " + deliveryId + ", or not yet");
    }

    /** Returns the HTTP status that says it. */
    public int status() {
        return status;
    }
}
