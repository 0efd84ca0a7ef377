package org.gongbao.standalone.line;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether connectors have stopped for good, as one whose token is refused does, and tells it once. For one thread. */
final class ConnectorWatch {
    private static final Logger LOGGER = LoggerFactory.getLogger(ConnectorWatch.class);

    private final ConnectWorker worker;
    private final List<String> connectors;
    private final Notices notices;
    private final Set<String> stopped = new TreeSet<>();

    ConnectorWatch(ConnectWorker worker, List<String> connectors, Notices notices) {
        this.worker = worker;
        this.connectors = List.copyOf(connectors);
        this.notices = notices;
    }

    void check() {
        for (String connector : connectors) {
            worker.failure(connector)
                    .filter(_ -> stopped.add(connector))
                    .ifPresent(reason -> tell("RUN-046: The connector " + connector + " has stopped: " + reason
                            + ". All else goes on; mend this and start again, nothing is lost."));
        }
    }

    /** Returns the consumer groups of those that have stopped. */
    Set<String> stoppedGroups() {
        return stopped.stream().map(Connectors::group).collect(Collectors.toSet());
    }

    private void tell(String sentence) {
        LOGGER.atError().log(sentence);
        notices.tell(sentence);
    }
}
