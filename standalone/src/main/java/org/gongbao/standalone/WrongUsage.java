package org.gongbao.standalone;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line and where the help is; the whole help would scroll that line away. */
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        err.println(name + ": " + mistake.getMessage() + ". Help: " + name + " --help");
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
