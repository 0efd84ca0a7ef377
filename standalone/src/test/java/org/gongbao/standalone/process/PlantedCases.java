package org.gongbao.standalone.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Sentences with personal data of people who do not exist, as they stand in documents of offices. The same seed gives the same sentences. */
final class PlantedCases {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> SURNAMES =
            List.of("裴", "邬", "蔺", "戚", "褚", "岑", "柏", "凌", "霍", "翟", "阮", "闵", "祁", "苗", "骆", "邢", "耿", "焦");
    private static final String GIVEN = "竹青云山石田林海江河雪梅兰菊松柏柳槐桐榆枫";
    private static final String PLATE_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Random random;
    private final Set<String> given = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /**
     * A text.
     *
     * @param kind what is planted, for messages
     * @param secret what must not be left, without blanks and signs, in capitals
     * @param text as an office would print it; may hold line breaks
     */
    record Planted(String kind, String secret, String text) {}

    PlantedCases(long seed) {
        this.random = new Random(seed);
    }

    /** Returns so many cases, of each kind in turn; no secret twice. */
    List<Planted> take(int count) {
        List<Supplier<Planted>> makers = List.of(
                this::mobile,
                this::identity,
                this::card,
                this::telephone,
                this::home,
                this::plate,
                this::minor,
                this::victim);
        List<Planted> cases = new ArrayList<>();
        while (cases.size() < count) {
            Planted next = makers.get(cases.size() % makers.size()).get();
            if (given.add(next.secret())) {
                cases.add(next);
            }
        }
        return cases;
    }

    private Planted mobile() {
        String number = "1" + pick("3", "5", "7", "8", "9") + digits(9);
        return number(
                "MOBILE",
                number,
                pick(
                        "报名请于每周五前与" + name() + "联系，手机%s。",
                        "一、监督方式\n（一）联系人：" + name() + "，联系电话%s；\n（二）来信请寄县竹林局。",
                        "| 序号 | 姓名 | 电话 | 单位 |\n| --- | --- | --- | --- |\n| 1 | " + name() + " | %s | 竹林镇 |",
                        "1\t" + name() + "\t男\t%s\t竹林镇",
                        "责任单位：县竹林局（联系人" + name() + "，%s），每月底前报送进展。"));
    }

    private Planted identity() {
        String body = pick("140322", "511681", "370782", "441900")
                + (1950 + random.nextInt(60))
                + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3);
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (body.charAt(at) - '0');
        }
        String number = body + "10X98765432".charAt(sum % 11);
        return number(
                "ID_NUMBER",
                number,
                pick(
                        "经查，" + name() + "（身份证号：%s）不符合条件。",
                        "申请人" + name() + "，公民身份号码%s，于上月提交材料。",
                        "姓名\t身份证号\t乡镇\n" + name() + "\t%s\t竹林镇",
                        "| 姓名 | 证件号码 |\n| --- | --- |\n| " + name() + " | %s |",
                        "现对" + name() + "%s的补贴予以公示。"));
    }

    private Planted card() {
        String body = pick("6222", "6217", "6228", "6214") + digits(pick(11, 14));
        return number(
                "BANK_CARD",
                body + luhn(body),
                pick(
                        "补贴款汇入" + name() + "在农商银行的账户，卡号%s。",
                        "户名：" + name() + "，开户行：竹林农商银行，账号：%s。",
                        "姓名\t银行卡号\t金额\n" + name() + "\t%s\t3200元",
                        "请将退款打入惠民卡%s。"));
    }

    private Planted telephone() {
        String area = pick("0351", "0826", "0536");
        String local = "%d%s".formatted(2 + random.nextInt(7), digits(6));
        String printed =
                pick(area + "-" + local, "（" + area + "）" + local, fullWidth(area + "-" + local), area + local);
        String text = pick("监护人" + name() + "，家庭电话%s。", "户主" + name() + "，住宅电话：%s，低保类别二类。", "受害人家属电话：受害人电话%s，请勿外传。");
        return new Planted("PHONE", area + local, text.formatted(printed));
    }

    private Planted home() {
        String secret = pick("槐树沟村", "石嘴上村", "胜利东街", "锦绣花园小区")
                + pick(
                        (1 + random.nextInt(900)) + "号",
                        (1 + random.nextInt(60)) + "号楼" + (1 + random.nextInt(6)) + "单元" + (101 + random.nextInt(1800))
                                + "室",
                        "三组" + (1 + random.nextInt(900)) + "号");
        String text = pick(
                name() + "，女，家住翠竹县竹林镇%s，生活困难。",
                "家庭住址：翠竹县竹林镇%s。",
                "姓名\t家庭住址\n" + name() + "\t住址：翠竹县%s",
                "姓名\t家庭住址\t金额\n" + name() + "\t翠竹县竹林镇%s\t300元",
                "| 户主 | 户籍所在地 |\n| --- | --- |\n| " + name() + " | %s |",
                "户籍地址为竹山省青林市翠竹县%s，现外出务工。");
        return new Planted("ADDRESS", secret, text.formatted(pick(secret, fullWidth(secret))));
    }

    private Planted plate() {
        String office = pick("晋", "川", "鲁", "粤") + PLATE_SIGNS.charAt(random.nextInt(24));
        String rest = pick(
                digits(5),
                PLATE_SIGNS.charAt(random.nextInt(24)) + digits(4),
                digits(3) + PLATE_SIGNS.charAt(random.nextInt(24)) + digits(1),
                "D" + digits(5));
        String printed = pick(
                office + rest, office + "·" + rest, office + " " + rest, fullWidth(office + rest), office + "-" + rest);
        String text = pick(
                "驾驶人" + name() + "驾驶%s号重型货车，超限百分之四十。",
                "车牌号码：%s，所有人" + name() + "。",
                "序号\t号牌\t处理意见\n1\t%s\t报废注销",
                "下列车辆逾期未检验：%s。");
        return new Planted("PLATE", office + rest, text.formatted(printed));
    }

    private Planted minor() {
        String name = name();
        String text = pick(
                "未成年人%s的监护人应当履行监护职责。",
                "%s，男，" + (3 + random.nextInt(14)) + "岁，在水库游泳时溺水。",
                "失踪儿童%s，身高1.2米，请知情者报告公安机关。",
                "经评估，儿童姓名：%s，纳入事实无人抚养儿童保障。",
                "序号\t姓名\t出生年月\t家庭住址\t监护人\n1\t%s\t2015年3月\t竹林镇柳沟村\t" + name(),
                "孤儿基本生活费发放名单\n姓名\t性别\t金额\n%s\t女\t900元",
                "| 学生姓名 | 年级 |\n| --- | --- |\n| %s | 三年级 |");
        return new Planted("PERSON", name, text.formatted(name));
    }

    private Planted victim() {
        String name = name();
        String text = pick(
                "死者%s，系该矿掘进工。",
                "事故造成%s、" + name() + "2人死亡，直接经济损失300万元。",
                "被害人%s于当日报案，案件正在侦办。",
                "举报人：%s，反映问题属实。",
                "遇难职工%s的家属已得到妥善安置。",
                "被害人姓名\t伤情\n%s\t轻伤二级");
        return new Planted("PERSON", name, text.formatted(name));
    }

    private Planted number(String kind, String number, String text) {
        int cut = 4 + random.nextInt(number.length() - 7);
        String printed = pick(
                number,
                fullWidth(number),
                grouped(number, " "),
                grouped(number, "-"),
                kind.equals("MOBILE") || kind.equals("ID_NUMBER")
                        ? number.substring(0, cut) + "\n" + number.substring(cut)
                        : number);
        // a cell of a table is one line
        boolean table = text.contains("\t") || text.contains("|");
        return new Planted(kind, number, text.formatted(table ? printed.replace("\n", "") : printed));
    }

    private static String grouped(String number, String sign) {
        return switch (number.length()) {
            case 11 -> number.substring(0, 3) + sign + number.substring(3, 7) + sign + number.substring(7);
            case 18 -> number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14);
            default -> number.replaceAll("(.{4})(?=.)", "$1" + sign);
        };
    }

    /** Returns a name that nobody else bears: an official may be named, and would be found where a victim is looked for. */
    private String name() {
        String name;
        do {
            name = pick(SURNAMES.toArray(String[]::new))
                    + GIVEN.charAt(random.nextInt(GIVEN.length()))
                    + GIVEN.charAt(random.nextInt(GIVEN.length()));
        } while (!names.add(name));
        return name;
    }

    private static int luhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c > ' ' && c < 127 ? c + 0xfee0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
