package org.gongbao.testing.registry;

import java.nio.file.Path;
import org.gongbao.broker.RegistryProcess;

/** A program that begins the start of a registry and is gone in the same moment, before it could take any note of it. */
final class KilledProgram {
    private KilledProgram() {}

    /** Arguments: installation, data directory. Prints the number of the registry's process. */
    static void main(String[] arguments) {
        RegistryProcess registry = RegistryProcess.begin(Path.of(arguments[0]), Path.of(arguments[1]), 0);
        System.out.println(registry.handle().pid());
        System.out.flush();
        // like kill -9: no hook runs
        Runtime.getRuntime().halt(9);
    }
}
