package org.gongbao.schemas.category;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The 22 subject classes by which the State Council sorts documents that it makes public. Immutable. */
public final class SubjectClasses {

    /** Code of the class for what fits nowhere else. */
    public static final String OTHER = "22";

    private static final List<String> LABELS = List.of(
            "政府组织机构",
            "综合政务",
            "国民经济管理、国有资产监管",
            "财政、金融、审计",
            "国土资源、能源",
            "农业、林业、水利",
            "工业、交通",
            "商贸、海关、旅游",
            "市场监管、安全生产监管",
            "城乡建设、环境保护",
            "科技、教育",
            "文化、广电、新闻出版",
            "卫生、体育",
            "人口与计划生育、妇女儿童工作",
            "劳动、人事、监察",
            "公安、安全、司法",
            "民政、扶贫、救灾",
            "民族、宗教",
            "对外事务",
            "港澳台侨工作",
            "国防",
            "其他");

    private static final List<String> CODES =
            IntStream.rangeClosed(1, LABELS.size()).mapToObj(Integer::toString).toList();

    private static final Map<String, String> CODES_OF_LABELS =
            CODES.stream().collect(Collectors.toUnmodifiableMap(SubjectClasses::label, code -> code));

    private SubjectClasses() {}

    /** Returns the codes, {@code 1} to {@code 22}, in order. */
    public static List<String> codes() {
        return CODES;
    }

    /**
     * Returns the label of a class.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public static String label(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("There is no subject class " + code));
    }

    /** Returns the label of a class, or nothing if there is no such class. */
    public static Optional<String> find(String code) {
        int place = CODES.indexOf(code);
        return place < 0 ? Optional.empty() : Optional.of(LABELS.get(place));
    }

    /** Returns the code of the class with exactly this label. */
    public static Optional<String> codeOf(String label) {
        return Optional.ofNullable(CODES_OF_LABELS.get(label));
    }
}
