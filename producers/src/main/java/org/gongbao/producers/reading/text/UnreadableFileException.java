package org.gongbao.producers.reading.text;

/** Says why bytes are no text. Never leaves the reader, which turns it into a value. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final long line;

    /**
     * Makes the exception.
     *
     * @param code stable code, as READ-003
     * @param message what is wrong, where, and what to do
     * @param line line of the fault, from 1; 0 if it concerns the whole file
     */
    public UnreadableFileException(String code, String message, long line) {
        super(message);
        this.code = code;
        this.line = line;
    }

    /** Returns the stable code. */
    public String code() {
        return code;
    }

    /** Returns the line of the fault, from 1; 0 if it concerns the whole file. */
    public int line() {
        return Math.toIntExact(Math.min(line, Integer.MAX_VALUE));
    }
}
