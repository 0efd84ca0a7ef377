package org.gongbao.standalone.command;

import org.gongbao.standalone.api.Query;
import picocli.CommandLine.Option;

/** Options that choose by the time of the match. */
final class SpanOptions {

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Matched on this day (Beijing time), as 2026-01-31, or at this moment, or later.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Matched before this day or moment.")
    private String until;

    String since() {
        return since;
    }

    String until() {
        return until;
    }

    /** Returns the query, of this time only. */
    Query of(Query query) {
        return query.with("since", since).with("until", until);
    }
}
