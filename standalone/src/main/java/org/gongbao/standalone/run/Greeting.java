package org.gongbao.standalone.run;

import java.util.List;
import org.gongbao.standalone.line.LineSettings;

/** What a run says once it is ready. */
final class Greeting {
    private Greeting() {}

    static List<String> of(LineSettings settings, double seconds) {
        return List.of(
                "Ready after %.1f s.".formatted(seconds),
                "  portal     " + settings.portalUrl() + "/",
                "  inbox      " + settings.inboxUrl() + "   (a demo subscriber that gets everything)",
                "  API key    " + settings.data().resolve("api-key"),
                "  Kafka      " + settings.bootstrapServers() + "   schema registry " + settings.registryUrl(),
                "  log        " + settings.data().resolve("gongbao.log"),
                "Ctrl-C stops; everything is kept in " + settings.data().folder());
    }
}
