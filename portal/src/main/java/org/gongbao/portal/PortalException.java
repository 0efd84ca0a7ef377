package org.gongbao.portal;

/** A failure of the portal with a stable code, POR-0xx. */
public class PortalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Makes a failure.
     *
     * @param code POR-0xx
     * @param message what failed, on which input, and what to do
     */
    public PortalException(String code, String message) {
        this(code, message, null);
    }

    /** Makes a failure with its cause. */
    public PortalException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Returns the stable code. */
    public String code() {
        return code;
    }
}
