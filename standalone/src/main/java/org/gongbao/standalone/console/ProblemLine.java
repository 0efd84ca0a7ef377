package org.gongbao.standalone.console;

/** What is wrong with a file, in one line for people. Pure. */
public final class ProblemLine {
    private ProblemLine() {}

    /**
     * Returns the line. Messages begin with the name of their file, as reports keep them; here it is said once, with the line.
     *
     * @param line line in the file, from 1; 0 if it concerns the whole file
     */
    public static String of(String code, String file, long line, String message) {
        String begin = file + ": ";
        String rest = message.startsWith(begin) ? message.substring(begin.length()) : message;
        return code + " " + file + (line > 0 ? " line " + line : "") + ": " + rest;
    }
}
