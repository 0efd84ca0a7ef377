package org.gongbao.standalone.run;

import java.nio.file.Path;
import java.util.List;
import org.gongbao.producers.publishing.DocumentPublisher;
import org.gongbao.producers.publishing.PublishedFile;
import org.gongbao.standalone.tally.RunReport.FileError;
import org.gongbao.standalone.tally.RunReport.FileReport;

/** Takes files in through the line's publisher. */
record Intake(DocumentPublisher publisher) implements FileIntake {
    @Override
    public List<TakenFile> take(Path file) {
        return publisher.publishAll(file).stream().map(Intake::of).toList();
    }

    static TakenFile of(PublishedFile published) {
        List<FileError> errors = published.problems().stream()
                .map(problem -> new FileError(problem.code(), problem.message(), problem.line()))
                .toList();
        String sha256 = published.sha256().isEmpty() ? null : published.sha256();
        return new TakenFile(
                new FileReport(
                        published.file(),
                        sha256,
                        published.documents(),
                        published.outcome().name(),
                        errors),
                published.unchanged());
    }
}
