package org.gongbao.standalone.line;

/** Tells people, while a line runs, that a part failed or is back. Called from any thread. */
@FunctionalInterface
public interface Notices {
    /** Tells one sentence. */
    void tell(String sentence);
}
