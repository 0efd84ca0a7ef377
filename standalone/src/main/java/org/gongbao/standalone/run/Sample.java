package org.gongbao.standalone.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gongbao.standalone.data.DataDirectory;
import org.gongbao.standalone.data.Storage;

/** The bundled sample: one issue of the gazette of a county that does not exist. */
public final class Sample {
    private static final String NAME = "yunxi-2025-1.txt";

    private Sample() {}

    /** Puts the sample into the data directory and returns its path. */
    static Path in(DataDirectory data) {
        Path file = data.subfolder("sample").resolve(NAME);
        try (InputStream in = Sample.class.getResourceAsStream("/sample/" + NAME)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw Storage.unfit("RUN-013", "write the sample " + file, e);
        }
    }
}
