package org.gongbao.standalone.console;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * A terminal, on which the last lines are drawn anew, or any other output, which gets a line only when there is something new. Thread-safe.
 */
public final class Screen {
    private static final String UP_AND_CLEAR = "\033[%dA\033[J";

    private final PrintStream out;
    private final boolean live;
    private int drawn;
    private String last = "";

    /**
     * Makes a screen.
     *
     * @param live whether the output is a terminal that can draw lines anew
     */
    public Screen(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** Returns the screen of this process. */
    public static Screen ofProcess(Map<String, String> environment) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal() && !"dumb".equals(environment.get("TERM"));
        return new Screen(System.out, terminal);
    }

    /** Tells whether lines are drawn anew. */
    public boolean isLive() {
        return live;
    }

    /** Writes a line that stays. */
    public synchronized void say(String line) {
        erase();
        out.println(line);
        out.flush();
    }

    /**
     * Shows the present state: on a terminal in place of the last state, else as one line if it differs from the last.
     *
     * @param lines for a terminal
     * @param line the same in one line, without what changes all the time
     */
    public synchronized void show(List<String> lines, String line) {
        if (live) {
            erase();
            lines.forEach(out::println);
            drawn = lines.size();
        } else if (!line.equals(last)) {
            out.println(line);
            last = line;
        }
        out.flush();
    }

    /** Lets the lines that were drawn last stay. */
    public synchronized void keep() {
        drawn = 0;
    }

    private void erase() {
        if (drawn > 0) {
            out.printf(UP_AND_CLEAR, drawn);
            drawn = 0;
        }
    }
}
