package org.gongbao.standalone.run;

import java.nio.file.Path;
import org.gongbao.standalone.data.AtomicFile;
import org.gongbao.standalone.tally.RunReport;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the report as JSON. */
final class ReportFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportFile() {}

    /** Replaces the file; a reader never sees half a report. */
    static void write(Path file, RunReport report) {
        AtomicFile.write(file, writer -> writer.write(JSON.writeValueAsString(report) + "\n"));
    }
}
