package org.gongbao.standalone.command;

import java.util.List;
import org.gongbao.standalone.api.Query;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private SpanOptions span;

    Query query() {
        return span.of(new Query("/api/v1/acknowledgements"))
                .with("subscription", subscription)
                .with("document", document)
                .with("state", states);
    }
}
