package org.gongbao.standalone;

import java.io.PrintWriter;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.standalone.command.GongbaoCommand;
import picocli.CommandLine;

/** Entry point of the program. */
public final class Gongbao {
    private Gongbao() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        System.out.flush();
        // halt instead of exit: all that had to stop in order has stopped, and some libraries leave hooks behind
        Runtime.getRuntime().halt(code);
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new GongbaoCommand());
        // 2 means refused input, so a wrong command line needs another code, in every command
        giveExitCodes(commands);
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler((error, command, parsed) -> explain(error, command.getErr()));
    }

    private static void giveExitCodes(CommandLine commands) {
        commands.getSubcommands().values().forEach(command -> {
            command.getCommandSpec()
                    .exitCodeOnInvalidInput(ExitCode.USAGE)
                    .exitCodeOnExecutionException(ExitCode.DEFECT);
            giveExitCodes(command);
        });
    }

    private static int explain(Exception error, PrintWriter err) {
        if (error instanceof GongbaoException coded) {
            err.println(coded.code() + ": " + coded.getMessage());
        } else {
            err.println("RUN-099: A defect of Gongbao: " + error + "; please report it with this and the log.");
            error.printStackTrace(err);
        }
        err.flush();
        return ExitCode.of(error);
    }
}
