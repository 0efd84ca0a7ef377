package org.gongbao.streams.understanding.category;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Loads ONNX Runtime's native libraries and leaves none of them behind. Left to itself it unpacks 16 MB into the folder for temporary files at each start and deletes them
 * when the process ends well, so that a process that is killed leaves them for ever. Here they are deleted once they are loaded, where the system allows that.
 */
final class NativeRuntime {
    private static final String FOLDER_PROPERTY = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeRuntime() {}

    /**
     * Loads the libraries.
     *
     * @throws LinkageError if this platform cannot load them
     * @throws RuntimeException if there are none for this platform
     */
    static OrtEnvironment load() throws IOException {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return OrtEnvironment.getEnvironment();
        }
        Path folder = Files.createTempDirectory("gongbao-onnxruntime");
        try {
            for (String library : LIBRARIES) {
                unpack(System.mapLibraryName(library), folder);
            }
            System.setProperty(FOLDER_PROPERTY, folder.toString());
            return OrtEnvironment.getEnvironment();
        } finally {
            System.clearProperty(FOLDER_PROPERTY);
            delete(folder);
        }
    }

    private static void unpack(String file, Path folder) throws IOException {
        String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
        try (InputStream library = OrtEnvironment.class.getResourceAsStream(resource)) {
            if (library == null) {
                throw new IllegalStateException("ONNX Runtime has no native library for this platform: " + resource);
            }
            Files.copy(library, folder.resolve(file));
        }
    }

    /** Name of the platform as ONNX Runtime's jar spells it. */
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "osx" : system.contains("win") ? "win" : system;
        return switch (machine) {
            case "amd64", "x86_64" -> family + "-x64";
            case "aarch64", "arm64" -> family + "-aarch64";
            default -> family + "-" + machine;
        };
    }

    /** Windows keeps what is loaded; there it goes when the process ends. */
    private static void delete(Path folder) {
        List<File> left = Stream.concat(
                        LIBRARIES.stream().map(System::mapLibraryName).map(folder::resolve), Stream.of(folder))
                .map(Path::toFile)
                .filter(file -> file.exists() && !file.delete())
                .toList();
        // what is registered last is deleted first: the folder must be empty by then
        left.reversed().forEach(File::deleteOnExit);
    }
}
