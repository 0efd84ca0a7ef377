package org.gongbao.standalone.command;

import org.gongbao.standalone.Version;
import picocli.CommandLine.IVersionProvider;

/** Says the version of the program and of the Java below it. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"gongbao " + Version.current() + " (Java " + Runtime.version() + ")"};
    }
}
