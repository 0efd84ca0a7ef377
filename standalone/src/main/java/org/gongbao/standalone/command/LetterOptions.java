package org.gongbao.standalone.command;

import java.time.Instant;
import java.util.Optional;
import org.gongbao.standalone.deadletter.LetterChoice;
import picocli.CommandLine.Option;

/** Options that choose dead letters. */
final class LetterOptions {
    @Option(names = "--code", paramLabel = "CODE", description = "Only with this error code, as STR-020.")
    private String code;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only of this stage of the line or below it, as streams, streams.enrichment, connector.ckan.")
    private String stage;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Set aside on this day (Beijing time), as 2026-01-31, or at this moment, or later.")
    private Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Set aside before this day or moment.")
    private Instant until;

    /** Returns the choice, with the name of one; null if none was named. */
    LetterChoice choice(String name) {
        return new LetterChoice(
                Optional.ofNullable(name),
                Optional.ofNullable(code),
                Optional.ofNullable(stage),
                Optional.ofNullable(since),
                Optional.ofNullable(until));
    }
}
