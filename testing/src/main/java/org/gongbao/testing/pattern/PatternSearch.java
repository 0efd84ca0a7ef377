package org.gongbao.testing.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the regular expressions of a module: those that its classes hold in static fields, however deep in rules, lists and maps, those that
 * objects made of data files hold, and those that stand in the code as texts. For one thread.
 */
public final class PatternSearch {

    private final Map<String, FoundPattern> found = new LinkedHashMap<>();

    private PatternSearch() {}

    /**
     * Returns the expressions of a module, each once.
     *
     * @param ofModule any class of the module
     * @param roots objects that hold expressions which no static field leads to
     */
    public static List<FoundPattern> in(Class<?> ofModule, Object... roots) {
        PatternSearch search = new PatternSearch();
        try {
            Path place = Path.of(location(ofModule));
            if (Files.isDirectory(place)) {
                search.classesBelow(place);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    search.classesBelow(jar.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Object root : roots) {
            HeldPatterns.below(root).forEach(search::add);
        }
        return List.copyOf(search.found.values());
    }

    private static URI location(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void classesBelow(Path folder) throws IOException {
        List<Path> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.toString().endsWith("-info.class"))
                    .sorted()
                    .forEach(classes::add);
        }
        for (Path file : classes) {
            String name = folder.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
            WrittenPatterns.in(name, Files.readAllBytes(file)).forEach(this::add);
            HeldPatterns.ofClass(name).forEach(this::add);
        }
    }

    private void add(FoundPattern one) {
        found.putIfAbsent(one.pattern().flags() + one.pattern().pattern(), one);
    }
}
