package org.gongbao.standalone.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.standalone.TestCommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** From a file to what the program prints: personal data stand where tags take words from, and none of them is left. */
class NothingPersonalIsPrintedTest {
    private static final int DOCUMENTS = 500;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern MOBILE = Pattern.compile("(?<![\\d.])1[3-9]\\d{9}(?!\\d)");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}[01]\\d[0-3]\\d{4}[\\dX](?!\\d)");

    private static final Pattern PLATE = Pattern.compile(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·]?(?=[A-Z]*\\d)[A-HJ-NP-Z0-9]{5}(?![A-Za-z0-9])");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)62\\d{14,17}(?!\\d)");

    /** Duty, responsible body, citation, list of repealed documents, personnel, annex, addressee: all take words of the text along. */
    private static final List<String> PLACES = List.of(
            "各乡镇应当于每月24日前将名单报王竹青（%s）汇总。",
            "竹林局联系人王竹青%s应当于9月30日前报送总结。",
            "（责任单位：县竹林局，联系人电话%s）每季度通报一次。",
            "根据《竹林保护办法》（晋政发〔2020〕3号）和王竹青%s的来信，制定本方案。",
            "下列文件予以废止：《竹林办法%s》（翠政发〔2019〕4号）。",
            "任命王竹青（%s）为县竹林局局长。",
            "附件：1.竹林名单（联系人%s）",
            "为加强竹林保护，经县政府同意，请与%s联系。",
            "本办法自印发之日起施行，有效期二年，咨询%s。",
            "举报电话%s，由县竹林局负责受理。");

    @TempDir
    private Path folder;

    private final Random random = new Random(20_311_125);

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "text"})
    void ofFiveHundredDocumentsWithPersonalDataNoneIsPrinted(String format) throws IOException {
        // given
        List<String> secrets = new ArrayList<>();
        Path issue = folder.resolve("issue.txt");
        Files.writeString(issue, issue(secrets));

        // when
        String printed = inspect(format, issue);

        // then
        String plain = Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("[\\s·-]", "");
        assertThat(secrets).hasSize(DOCUMENTS);
        assertThat(printed.lines()).hasSizeGreaterThanOrEqualTo(DOCUMENTS);
        assertThat(secrets).filteredOn(plain::contains).isEmpty();
    }

    @Test
    void inTheSharedIssuesNoNumberOfAPersonIsPrinted() throws IOException {
        // given
        Path gazettes = Path.of(System.getProperty("gongbao.root", ".."), "..", "shared", "gazettes");
        assumeTrue(Files.isDirectory(gazettes), "the shared gazettes are not on this machine");
        List<Path> issues;
        try (Stream<Path> files = Files.list(gazettes)) {
            issues = files.filter(file -> file.toString().endsWith(".txt")).toList();
        }

        // when
        String printed = inspect("jsonl", issues.toArray(Path[]::new));

        // then
        assertThat(printed).isNotEmpty();
        assertThat(found(MOBILE, printed)).isEmpty();
        assertThat(found(IDENTITY, printed)).isEmpty();
        assertThat(found(PLATE, printed)).isEmpty();
        assertThat(found(CARD, printed)).isEmpty();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String inspect(String format, Path... files) {
        StringWriter out = new StringWriter();
        CommandLine commands =
                TestCommandLine.create().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        List<String> arguments = new ArrayList<>(List.of("inspect", "--format", format));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        int code = commands.execute(arguments.toArray(String[]::new));
        assertThat(code).isZero();
        return out.toString();
    }

    private String issue(List<String> secrets) {
        StringBuilder issue = new StringBuilder("翠竹县人民政府公报\n\n2031年第1期（总第1期）\n\n");
        for (int i = 1; i <= DOCUMENTS; i++) {
            String secret = secret(i);
            secrets.add(secret);
            issue.append("翠竹县人民政府办公室关于加强竹林保护第")
                    .append(i)
                    .append("次检查的通知\n\n翠政办发〔2031〕")
                    .append(i)
                    .append("号\n\n各乡镇人民政府：\n\n")
                    .append(PLACES.get(i % PLACES.size()).formatted(printed(secret)))
                    .append("\n\n翠竹县人民政府办公室\n\n2031年3月4日\n\n");
        }
        return issue.toString();
    }

    private String secret(int i) {
        if (i % 3 == 0) {
            String body = "140322" + (1950 + random.nextInt(50)) + "0" + (1 + random.nextInt(9)) + "1"
                    + random.nextInt(9) + digits(3);
            int sum = 0;
            for (int at = 0; at < WEIGHTS.length; at++) {
                sum += WEIGHTS[at] * (body.charAt(at) - '0');
            }
            return body + "10X98765432".charAt(sum % 11);
        }
        return "1" + "3456789".charAt(random.nextInt(7)) + digits(9);
    }

    private String printed(String secret) {
        return switch (random.nextInt(3)) {
            case 0 ->
                secret.length() == 11
                        ? secret.substring(0, 3) + "-" + secret.substring(3, 7) + "-" + secret.substring(7)
                        : secret;
            case 1 ->
                secret.length() == 11
                        ? secret.substring(0, 3) + " " + secret.substring(3, 7) + " " + secret.substring(7)
                        : secret;
            default -> secret;
        };
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
