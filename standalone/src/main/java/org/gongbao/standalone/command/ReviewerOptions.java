package org.gongbao.standalone.command;

import picocli.CommandLine.Option;

/** Who decides, maps or asks: the name that is kept with what was done. */
final class ReviewerOptions {
    @Option(
            names = {"--by", "--reviewer"},
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who does it; default: the user of this system (${DEFAULT-VALUE}).")
    private String reviewer;

    /** Returns the name. */
    String name() {
        return reviewer;
    }
}
