package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that cannot load the embedding model, each played by a Java machine of its own. */
class WithoutModelTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    /** What {@link TagOneTitle} printed. */
    private record Outcome(int exitCode, String out, String log) {}

    private Outcome tagOneTitle(String classPath, String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.add(TagOneTitle.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        return new Outcome(
                process.waitFor(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(log, StandardCharsets.UTF_8));
    }

    private static void assertTaggedWithoutModel(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.out() + outcome.log()).isZero();
        assertThat(outcome.out()).contains("class 6").contains(CategoryTagger.WITHOUT_MODEL);
        assertThat((outcome.out() + outcome.log()).lines().filter(line -> line.contains("TAG-001")))
                .as("said once, in one line")
                .hasSize(1);
    }

    @Test
    void onAnotherArchitectureDocumentsAreTaggedByCharacters() throws Exception {
        assertTaggedWithoutModel(tagOneTitle(CLASS_PATH, "-Dos.arch=riscv64"));
    }

    @Test
    void whereTheLibraryCannotBeLinkedDocumentsAreTaggedByCharacters() throws Exception {
        // given a library that the system's loader refuses, as musl refuses one made for glibc
        for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
            Files.writeString(folder.resolve(System.mapLibraryName(library)), "not a library");
        }

        // then
        assertTaggedWithoutModel(tagOneTitle(CLASS_PATH, "-Donnxruntime.native.path=" + folder));
    }

    @Test
    void whereNothingCanBeUnpackedDocumentsAreTaggedByCharacters() throws Exception {
        assertTaggedWithoutModel(tagOneTitle(CLASS_PATH, "-Djava.io.tmpdir=" + folder.resolve("absent")));
    }

    @Test
    void withoutTheModelsJarsDocumentsAreTaggedByCharacters() throws Exception {
        // given
        String slim = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.contains("onnxruntime") && !entry.contains("langchain4j"))
                .collect(Collectors.joining(File.pathSeparator));

        // then
        assertTaggedWithoutModel(tagOneTitle(slim));
    }

    @Test
    void withTheModelNoLibraryIsLeftAmongTheTemporaryFiles() throws Exception {
        // given
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        // when a machine dies without tidying up
        Outcome outcome = tagOneTitle(CLASS_PATH, "-Djava.io.tmpdir=" + temporary, "-Dgongbao.test.halt=true");

        // then
        assertThat(outcome.out()).contains("class 6").doesNotContain(CategoryTagger.WITHOUT_MODEL);
        try (Stream<Path> left = Files.walk(temporary)) {
            assertThat(left).as("ONNX Runtime's own folder stays, but empty").noneMatch(Files::isRegularFile);
        }
    }
}
