package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Provenance;

/** Makes texts of any length out of the fictitious issues, with new numbers and years in each copy. Made when the program runs; the same each time. */
final class LongTexts {
    private static final List<String> ISSUES = List.of("tongjiang-2023-1.txt", "puyang-2022-5.md", "darhan-2024-2.txt");
    private static final Pattern NUMBER = Pattern.compile("(?<=[〕］\\]])\\d{1,4}(?=号)");
    private static final Pattern YEAR = Pattern.compile("20[012]\\d(?=[年〕］\\]])");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final int YEARS = 24;

    private final List<String> issues = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();

    /** @param folder where the fictitious issues lie */
    LongTexts(Path folder) throws IOException {
        for (String name : ISSUES) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            String text = new String(bytes, StandardCharsets.UTF_8);
            issues.add(text);
            List<String> lines = List.of(LINE_END.split(text, -1));
            for (Document document : new GazetteReader().read(name, bytes).documents()) {
                Provenance place = document.getProvenance();
                documents.add(String.join("\n", lines.subList(place.getStartLine() - 1, place.getEndLine())));
            }
        }
    }

    /** How a text grows. */
    enum Shape {
        /** More and more issues in one file. */
        ISSUES("many issues in one file"),
        /** More and more documents behind one cover. */
        DOCUMENTS("one issue of many documents"),
        /** A single document whose body gets longer. */
        BODY("one document with a long body"),
        /** A single document whose body is one line. */
        LINE("one document with one long line");

        private final String meaning;

        Shape(String meaning) {
            this.meaning = meaning;
        }

        /** In words, for people. */
        String meaning() {
            return meaning;
        }
    }

    /** A text of this many bytes at least. */
    byte[] of(Shape shape, int bytes) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (int copy = 0; length < bytes; copy++) {
            String part = part(shape, copy);
            text.append(part);
            length += part.getBytes(StandardCharsets.UTF_8).length;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String part(Shape shape, int copy) {
        return switch (shape) {
            case ISSUES -> renewed(issues.get(copy % issues.size()), copy / issues.size()) + "\n\n";
            case DOCUMENTS ->
                (copy == 0 ? "通江县人民政府公报\n2023年第1期\n\n" : "")
                        + renewed(documents.get(copy % documents.size()), copy / documents.size()) + "\n\n";
            case BODY -> head(copy, "\n") + body(copy);
            case LINE -> head(copy, "\n") + body(copy).replace("\n", "");
        };
    }

    private static String head(int copy, String end) {
        return copy == 0 ? "通江县人民政府关于印发通江县长文管理办法的通知\n通府发〔2023〕1号\n\n各乡镇人民政府，县级有关部门：" + end : "";
    }

    /** The running text of a document, its title and number left out. */
    private String body(int copy) {
        String document = renewed(documents.get(copy % documents.size()), copy / documents.size());
        StringBuilder body = new StringBuilder();
        LINE_END.splitAsStream(document)
                .filter(line -> line.indexOf('，') >= 0 || line.indexOf('。') >= 0)
                .forEach(line -> body.append(line).append('\n'));
        return body.toString();
    }

    private static String renewed(String text, int copy) {
        String years = YEAR.matcher(text)
                .replaceAll(match -> Integer.toString(2001 + (Integer.parseInt(match.group()) + copy) % YEARS));
        return NUMBER.matcher(years)
                .replaceAll(match -> Integer.toString(1 + (Integer.parseInt(match.group()) + 97 * copy) % 9000));
    }
}
