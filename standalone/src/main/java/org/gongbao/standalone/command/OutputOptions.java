package org.gongbao.standalone.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option {@code --format} of commands that list things. */
final class OutputOptions {

    /** Forms of output. */
    private enum Format {
        TEXT,
        JSONL
    }

    @Option(
            names = "--format",
            paramLabel = "text|jsonl",
            defaultValue = "text",
            description = "Lines for people, or one JSON object a line with all fields; default: text.")
    private Format format;

    /** Returns where the command prints to. */
    Output of(CommandSpec spec) {
        return new Output(spec.commandLine().getOut(), format == Format.JSONL);
    }
}
