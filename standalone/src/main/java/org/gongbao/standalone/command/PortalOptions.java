package org.gongbao.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.standalone.UnfitException;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which portal a command asks: that of the program with a data directory on this machine, or any other with a key. */
final class PortalOptions {
    @Mixin
    private DataOption data;

    @Option(
            names = "--portal",
            paramLabel = "URL",
            description = "Portal of a distributed installation, instead of --data.")
    private String portal;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "File with the API key; default: api-key in the data directory, the key of tenant local.")
    private Path keyFile;

    /** Returns the API with the key. */
    PortalApi api() {
        LocalProgram local = new LocalProgram(data.folder());
        String address = portal == null ? local.portal() : portal.replaceAll("/+$", "");
        return new PortalApi(address, key(keyFile == null ? data.folder().resolve("api-key") : keyFile));
    }

    private static String key(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UnfitException(
                    "RUN-052", "The API key cannot be read from " + file + "; name its file with --key-file", e);
        }
    }
}
