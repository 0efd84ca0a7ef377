package org.gongbao.standalone.line;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gongbao.producers.configuration.ProducersConfiguration;
import org.gongbao.producers.publishing.DocumentPublisher;
import org.gongbao.producers.publishing.PublishedFile;
import org.gongbao.producers.watch.WatchedFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The publisher of files, and the watched folder if there is one. */
public final class Producers implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Producers.class);

    private final DocumentPublisher publisher;
    private final Optional<WatchedFolder> watched;

    /** Makes both; the folder is watched from {@link #watch} on. */
    public Producers(Map<String, String> settings) {
        ProducersConfiguration configuration = ProducersConfiguration.from(settings);
        publisher = new DocumentPublisher(configuration);
        watched = configuration
                .watchDirectory()
                .map(folder -> new WatchedFolder(folder, configuration.watchInterval(), this::take));
    }

    /** Returns the publisher. */
    public DocumentPublisher publisher() {
        return publisher;
    }

    /** Begins to take in files of the watched folder; does nothing if there is none. */
    public void watch() {
        watched.ifPresent(WatchedFolder::start);
    }

    @Override
    public void close() {
        watched.ifPresent(WatchedFolder::close);
        publisher.close();
    }

    private void take(Path file) {
        for (PublishedFile published : publisher.publishAll(file)) {
            published.problems().forEach(problem -> LOGGER.atWarn()
                    .addKeyValue("file", published.file())
                    .addKeyValue("code", problem.code())
                    .addKeyValue("line", problem.line())
                    .log(problem.message()));
        }
    }
}
