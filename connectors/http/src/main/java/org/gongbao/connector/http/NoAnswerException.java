package org.gongbao.connector.http;

/** A call got no answer: the other side could not be reached, or did not answer in time. */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SendResult.Reason reason;

    /** Creates the exception; the message names the target and says what failed. */
    public NoAnswerException(SendResult.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns why there was no answer. */
    public SendResult.Reason reason() {
        return reason;
    }
}
