package org.gongbao.portal;

import org.gongbao.schemas.error.GongbaoException;

/** A failure of the portal with a stable code, POR-0xx. */
public class PortalException extends GongbaoException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure.
     *
     * @param code POR-0xx
     * @param message what failed, on which input, and what to do
     */
    public PortalException(String code, String message) {
        super(code, message);
    }

    /** Makes a failure with its cause. */
    public PortalException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
