package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao keys}. */
@Command(
        name = "keys",
        description =
                "Makes, shows and revokes keys to the API. For the operator: reads and writes topics, and needs no key.",
        mixinStandardHelpOptions = true,
        subcommands = {KeysCreateCommand.class, KeysListCommand.class, KeysRevokeCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao keys create press --name newsroom --scope subscriptions:read,deliveries:read",
            "  gongbao keys create press --name admin --scope admin --expires 2027-01-01T00:00:00Z",
            "  gongbao keys list --tenant press",
            "  gongbao keys revoke 0a1B2c3D4e5F"
        })
final class KeysCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
