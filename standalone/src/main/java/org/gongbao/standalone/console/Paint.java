package org.gongbao.standalone.console;

import java.util.Map;

/**
 * Makes words stand out on a terminal; anywhere else the words stay as they are. Immutable.
 *
 * @param on whether the output is a terminal that shows colours
 */
public record Paint(boolean on) {

    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String YELLOW = "33";

    /** Returns the paint of this process; the variable NO_COLOR takes colours away. */
    public static Paint ofProcess(Map<String, String> environment) {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Paint(wanted && Screen.ofProcess(environment).isLive());
    }

    /** Returns what heads a section. */
    public String heading(String text) {
        return painted(BOLD, text);
    }

    /** Returns what matters less. */
    public String aside(String text) {
        return painted(FAINT, text);
    }

    /** Returns what somebody should look at. */
    public String doubtful(String text) {
        return painted(YELLOW, text);
    }

    private String painted(String code, String text) {
        return on ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
