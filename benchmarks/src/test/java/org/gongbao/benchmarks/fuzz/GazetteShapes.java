package org.gongbao.benchmarks.fuzz;

import java.util.List;

/** Builds texts that look like gazettes in parts and in any disorder, so that inputs get past the first check of every step. */
final class GazetteShapes {

    private static final List<String> PIECES = List.of(
            "云岭县人民政府",
            "云岭县人民政府办公室",
            "云岭县财政局",
            "县发改局",
            "关于",
            "印发",
            "《",
            "》",
            "的通知",
            "的批复",
            "的决定",
            "公告",
            "云政发〔2023〕7号",
            "云政办发[2023]12号",
            "第3号",
            "国务院令第427号",
            "（此件公开发布）",
            "此件部分公开",
            "2023年5月6日",
            "二〇二三年五月六日",
            "各乡镇人民政府，县直各有关单位：",
            "附件：1.任务分工表（略）",
            "2.名单",
            "一、",
            "（一）",
            "第一条",
            "第二章",
            "目录",
            "……",
            "(12)",
            "·····12",
            "任命",
            "免去",
            "同志",
            "为",
            "县水利局局长",
            "职务",
            "试用期一年",
            "责任单位：",
            "牵头单位：",
            "每月24日前",
            "5个工作日内",
            "自印发之日起施行",
            "有效期二年",
            "同时废止",
            "13800138000",
            "110101199003070011",
            "6222020200112233445",
            "家住",
            "秘密★1年",
            "不宣传不报道",
            "组  长：",
            "成  员：",
            "云岭县人民政府公报",
            "总第16期",
            "主办：",
            "| 一 | 二 |",
            "<table><tr><td>",
            "</td></tr></table>",
            "![](a.png)",
            "**",
            "# ",
            "## ",
            "- ",
            "\t",
            "\u3000",
            "  ",
            "\u00a0",
            "，",
            "。",
            "；",
            "：",
            "、",
            "?",
            "(",
            ")",
            "（",
            "）",
            "［",
            "］",
            "Ⅳ",
            "①",
            "$\\geq$",
            "\u0000",
            "\uFEFF");

    private GazetteShapes() {}

    /** Returns the pieces that texts are made of. */
    static List<String> pieces() {
        return PIECES;
    }

    /** Returns a text of lines, as long as there are choices. */
    static String text(Choices choices) {
        StringBuilder text = new StringBuilder();
        while (choices.more()) {
            switch (choices.below(12)) {
                case 0 -> text.append('\n');
                case 1 -> text.append("\n\n");
                case 2 -> text.append(choices.text(40));
                case 3 -> repeat(text, choices);
                default -> text.append(PIECES.get(choices.below(PIECES.size())));
            }
        }
        return text.toString();
    }

    /** The same piece many times is what makes a careless pattern slow. */
    private static void repeat(StringBuilder text, Choices choices) {
        String piece = PIECES.get(choices.below(PIECES.size()));
        text.repeat(piece, choices.below(400));
    }
}
