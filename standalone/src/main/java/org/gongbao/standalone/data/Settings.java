package org.gongbao.standalone.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongbao.standalone.UnfitException;

/**
 * Gathers the settings: the file {@code gongbao.properties}, then the environment (upper case, dots to underscores), then {@code --set}; a
 * later one wins. Keys begin with {@code gongbao.}, {@code webhook.} or {@code ckan.}.
 */
public final class Settings {
    private static final String OWN = "GONGBAO_";
    /** Variables of the launcher and of tests, which are no settings. */
    private static final Set<String> NOT_SETTINGS = Set.of("GONGBAO_JAVA_OPTIONS", "GONGBAO_SHARED", "GONGBAO_HOME");

    private Settings() {}

    /**
     * Returns all settings that somebody gave, by key.
     *
     * @param file file of settings; may be missing
     * @param environment the process's environment
     * @param given settings of the command line
     * @throws UnfitException RUN-031 if a key of the command line has no known beginning
     */
    public static Map<String, String> gather(Path file, Map<String, String> environment, Map<String, String> given) {
        Map<String, String> all = new TreeMap<>();
        PropertyFile.read(file).forEach((key, value) -> all.put(key.toString(), value.toString()));
        environment.forEach((name, value) -> {
            if (name.startsWith(OWN) && !NOT_SETTINGS.contains(name)) {
                all.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        given.keySet().forEach(Settings::requireKnownBeginning);
        all.putAll(given);
        return all;
    }

    private static void requireKnownBeginning(String key) {
        if (!key.matches("(gongbao|webhook|ckan)\\.[a-z0-9.]+")) {
            throw new UnfitException(
                    "RUN-031",
                    "--set " + key + ": settings begin with gongbao., webhook. or ckan.; see README for the list.");
        }
    }
}
