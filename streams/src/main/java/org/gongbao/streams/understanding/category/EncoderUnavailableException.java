package org.gongbao.streams.understanding.category;

/** The embedding model cannot work on this machine; the cause says why. */
final class EncoderUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EncoderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
