package org.gongbao.standalone.command;

import java.util.List;
import org.gongbao.standalone.api.Query;
import picocli.CommandLine.Option;

/** Options that choose notices that have to be acknowledged. */
final class NoticeOptions {

    @Option(names = "--subscription", paramLabel = "ID", description = "Only of this subscription.")
    private String subscription;

    @Option(names = "--document", paramLabel = "ID", description = "Only of this document.")
    private String document;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "ASKED, ACKNOWLEDGED, UNANSWERED, WITHDRAWN, SUPERSEDED or CANCELLED; may be repeated.")
    private List<String> states = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Matched on this day (Beijing time), as 2026-01-31, or at this moment, or later.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Matched before this day or moment.")
    private String until;

    Query query() {
        return new Query("/api/v1/acknowledgements")
                .with("subscription", subscription)
                .with("document", document)
                .with("since", since)
                .with("until", until)
                .with("state", states);
    }
}
