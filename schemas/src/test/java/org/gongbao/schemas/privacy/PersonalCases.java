package org.gongbao.schemas.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes sentences of documents that nobody ever issued, with personal data in them, and others with numbers and names that only look like it. The same seed gives
 * the same sentences.
 */
final class PersonalCases {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋",
            "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴", "夏", "钟", "汪", "田", "任", "姜", "范", "方", "石", "姚",
            "谭", "廖", "邹", "熊", "金", "陆", "郝", "孔", "白", "崔", "康", "毛", "邱", "秦", "史", "顾", "侯", "邵", "孟", "龙", "段",
            "雷", "汤", "尹", "黎", "武", "乔", "欧阳", "上官", "司马", "诸葛");
    private static final List<String> GIVEN = List.of(
            "伟", "芳", "秀英", "娜", "强", "建国", "小红", "志远", "雨桐", "子涵", "浩然", "梓萱", "一鸣", "晓东", "桂兰", "玉梅", "军", "洋", "俊杰",
            "婷婷", "海燕", "宇轩", "诗涵", "铁柱", "春花", "金宝", "来福", "冬梅", "立新", "振华");
    private static final List<String> PROVINCES =
            List.of("13", "14", "21", "32", "37", "41", "42", "51", "53", "61", "62", "65");
    private static final List<String> PLATES = List.of("晋", "冀", "鲁", "豫", "苏", "粤", "川", "云", "甘", "新", "京", "沪");
    private static final String PLATE_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Random random;

    /**
     * A text.
     *
     * @param kind what it holds; null if nothing personal
     * @param secrets what must not be left of it, without blanks and signs
     * @param paragraphs its paragraphs
     */
    record Case(PersonalDataKind kind, List<String> secrets, List<String> paragraphs) {
        static Case of(PersonalDataKind kind, String secret, String text) {
            return new Case(kind, List.of(secret), List.of(text.split("\n")));
        }

        static Case innocent(String text) {
            return new Case(null, List.of(), List.of(text));
        }
    }

    PersonalCases(long seed) {
        this.random = new Random(seed);
    }

    List<Case> personal(int ofEach) {
        return repeat(
                ofEach,
                List.of(
                        this::mobile,
                        this::mobile,
                        this::cutMobile,
                        this::identity,
                        this::identity,
                        this::oldIdentity,
                        this::card,
                        this::home,
                        this::home,
                        this::plate,
                        this::passport,
                        this::privateTelephone,
                        this::privateEmail,
                        this::victim,
                        this::minor,
                        this::homeInTable,
                        this::minorInTable));
    }

    List<Case> innocent(int ofEach) {
        return repeat(
                ofEach,
                List.of(
                        this::officeTelephone,
                        this::code,
                        this::figure,
                        this::rule,
                        this::official,
                        this::place,
                        this::officialTable));
    }

    private static List<Case> repeat(int ofEach, List<Supplier<Case>> makers) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < ofEach; i++) {
            makers.forEach(maker -> cases.add(maker.get()));
        }
        return cases;
    }

    private Case mobile() {
        String number = "1" + pick("3", "4", "5", "6", "7", "8", "9") + digits(9);
        String printed = pick(
                number,
                number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7),
                number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7),
                number.substring(0, 3) + "·" + number.substring(3, 7) + "·" + number.substring(7),
                "+86" + number,
                "+86 " + number,
                "86-" + number,
                "0086 " + number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7),
                "（86）" + number,
                fullWidth(number),
                fullWidth(number.substring(0, 3)) + "－" + fullWidth(number.substring(3, 7)) + "－"
                        + fullWidth(number.substring(7)),
                number.substring(0, 3) + "\u3000" + number.substring(3, 7) + "\u3000" + number.substring(7),
                String.join(" ", number.split("")));
        String text = pick(
                "联系人：" + name() + "，联系电话：%s。",
                "请于本月底前将名单报竹林局" + name() + "（手机%s）。",
                "联系方式 %s，逾期不候。",
                name() + "\t男\t%s\t竹林镇",
                "举报人可拨打%s或来信举报。",
                "手机号码为%s，微信同号",
                "农户" + name() + "(%s)已领取补贴3200元。",
                "值班电话：0351-2020202、%s。",
                "Tel:%s",
                "咨询请致电" + name() + "：%s；监督请致电12345。");
        return Case.of(PersonalDataKind.MOBILE, number, text.formatted(printed));
    }

    private Case cutMobile() {
        String number = "1" + pick("3", "5", "7", "8", "9") + digits(9);
        int cut = 3 + random.nextInt(6);
        return Case.of(
                PersonalDataKind.MOBILE,
                number,
                "报名材料交县竹林局办公室，联系人" + name() + "，联系电话：" + number.substring(0, cut) + "\n" + number.substring(cut)
                        + pick("。", "，过期不予受理。", "（工作日）。"));
    }

    private Case identity() {
        String number = identityNumber();
        String printed = pick(
                number,
                number,
                number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14),
                fullWidth(number),
                number.toLowerCase(java.util.Locale.ROOT),
                number.substring(0, 10) + "\n" + number.substring(10));
        String text = pick(
                "当事人" + name() + "，身份证号：%s，汉族。",
                "公民身份号码%s",
                name() + "（%s）符合低保条件。",
                "身份证号码为%s的申请人材料不全。",
                "1\t" + name() + "\t%s\t竹林镇");
        return Case.of(PersonalDataKind.ID_NUMBER, number, text.formatted(printed));
    }

    private Case oldIdentity() {
        String number = pick(PROVINCES.toArray(String[]::new)) + "0" + (1 + random.nextInt(9)) + "2" + random.nextInt(9)
                + "%02d%02d%02d".formatted(30 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3);
        return Case.of(
                PersonalDataKind.ID_NUMBER,
                number,
                pick("身份证号%s。", "身份证（号码：%s）遗失，声明作废。").formatted(number));
    }

    private Case card() {
        String body = pick("6222", "6217", "6228", "6214", "6230") + digits(pick(11, 14));
        String number = body + luhn(body);
        String printed = pick(
                number,
                number.replaceAll("(\\d{4})(?=\\d)", "$1 "),
                fullWidth(number),
                number.replaceAll("(\\d{4})(?=\\d)", "$1-"));
        String text = pick(
                "补贴资金打入" + name() + "银行卡（卡号：%s）。", "开户行：竹林农商银行，户名：" + name() + "，账号：%s。", "一卡通账号%s", "请核对惠民卡%s是否有效。");
        return Case.of(PersonalDataKind.BANK_CARD, number, text.formatted(printed));
    }

    private Case home() {
        String lane = pick("北关村", "柳沟村", "东庄", "胜利街", "和平小区", "矿工宿舍", "南门巷", "新华路");
        int house = 1 + random.nextInt(90);
        String secret = pick(
                lane + house + "号",
                lane + house + "号楼" + (1 + random.nextInt(6)) + "单元" + (101 + random.nextInt(900)) + "室",
                lane + "三组" + house + "号",
                lane + house + "栋二单元" + (201 + random.nextInt(500)) + "号");
        String division = pick("竹山省青林市翠竹县竹林镇", "翠竹县", "青林市南城区东风街道", "竹林镇", "");
        String text =
                pick("家庭住址：%s。", name() + "，男，汉族，住%s，农民。", "家住%s的" + name() + "老人独居。", "户籍地址为%s，", "现住址：%s", "住址 %s；");
        return Case.of(PersonalDataKind.ADDRESS, secret, text.formatted(division + secret));
    }

    private Case plate() {
        String rest = pick(
                PLATE_SIGNS.charAt(random.nextInt(24)) + digits(4),
                digits(5),
                digits(2) + PLATE_SIGNS.charAt(random.nextInt(24)) + digits(2),
                "D" + digits(5),
                digits(4) + "学",
                digits(4) + "挂");
        String office = pick(PLATES.toArray(String[]::new)) + PLATE_SIGNS.charAt(random.nextInt(24));
        String printed = pick(office + rest, office + "·" + rest, office + " " + rest, fullWidth(office + rest));
        String text = pick("车牌号%s的货车超限运输。", name() + "驾驶%s小型轿车", "车辆号牌：%s。", "该车（%s）已报废。");
        return Case.of(PersonalDataKind.PLATE, rest, text.formatted(printed));
    }

    private Case passport() {
        String number = pick("E", "G", "EA", "H", "C") + digits(8);
        return Case.of(
                PersonalDataKind.PASSPORT,
                number.substring(number.length() - 8),
                pick("护照号码：%s。", "港澳通行证号%s", "持护照（%s）入境。").formatted(number));
    }

    private Case privateTelephone() {
        String number = pick("2", "3", "5", "8") + digits(6);
        String text = pick(
                "家庭电话：0353-%s。",
                "家长电话 %s",
                "监护人电话（0353）%s。",
                "受害人电话：%s，",
                name() + "，男，1971年生，身份证号110105194912310029，电话0353-%s。",
                "住宅电话：%s");
        return Case.of(PersonalDataKind.PHONE, number, text.formatted(number));
    }

    private Case privateEmail() {
        String box = "zhu" + digits(6);
        return Case.of(
                PersonalDataKind.EMAIL,
                box,
                pick("个人邮箱：%s@163.com。", "可与" + name() + "联系（%s@qq.com）。", "本人邮箱 %s@zhulin.example.cn")
                        .formatted(box));
    }

    private Case victim() {
        String name = name();
        String text = pick(
                "受害人%s，男，时年45岁，",
                "死者%s的遗体已移交家属。",
                "事故造成1人死亡，死者%s系该矿工人。",
                "伤者：%s，现在县医院救治。",
                "被害人%s（女，1980年生）到案陈述。",
                "遇难者%s等3人",
                "死者%s，",
                "受害人姓名：%s");
        return Case.of(PersonalDataKind.PERSON, name, text.formatted(name));
    }

    private Case minor() {
        String name = name();
        String text = pick(
                "未成年人%s（男，" + (3 + random.nextInt(14)) + "岁）由民政局临时监护。",
                "村民之子%s，" + (3 + random.nextInt(14)) + "岁，",
                "孤儿%s，女，现就读于竹林小学。",
                "小学生%s溺水，经抢救无效死亡。",
                "困境儿童：%s。",
                "患儿%s的父母",
                "%s（女，" + (3 + random.nextInt(14)) + "周岁）");
        return Case.of(PersonalDataKind.PERSON, name, text.formatted(name));
    }

    /** The head of the column is the only label. */
    private Case homeInTable() {
        String secret = pick("北关村", "柳沟村", "胜利街", "和平小区") + (1 + random.nextInt(90)) + "号";
        String text = pick(
                "姓名\t家庭住址\t补助金额\n" + name() + "\t%s\t300元",
                "| 姓名 | 户籍地 |\n| --- | --- |\n| " + name() + " | 翠竹县%s |",
                "序号\t户主\t住 址\t备注\n1\t" + name() + "\t竹林镇%s",
                "姓名\t" + name() + "\t现住址\t%s");
        return Case.of(PersonalDataKind.ADDRESS, secret, text.formatted(secret));
    }

    private Case minorInTable() {
        String name = name();
        String text = pick(
                "序号\t姓名\t出生年月\t监护人\n1\t%s\t2015年3月\t" + name(),
                "困境儿童名单\n姓名\t性别\n%s\t女",
                "| 儿童姓名 | 年级 |\n| --- | --- |\n| %s | 三年级 |",
                "姓名\t出生年月\t监护人姓名\n" + name() + "\t2015年3月\t%s",
                "被害人\t伤情\n%s\t轻伤二级");
        return Case.of(PersonalDataKind.PERSON, name, text.formatted(name));
    }

    private Case officeTelephone() {
        String number = pick("2", "3", "5", "8") + digits(6);
        return Case.innocent(pick(
                        "举报电话：0353-%s。",
                        "联系电话：0353-%s，邮箱：zhulin@163.com。",
                        "咨询服务热线：%s、12345、400-%s",
                        "监督电话（0353）%s",
                        "传真：0353-%s。",
                        "县竹林局办公室，电话%s，联系人：" + name() + "。",
                        "投诉电话0353-%s、12315，信箱：zlj@zhulin.gov.cn。",
                        "值班室：%s")
                .replace("%s", number));
    }

    private Case code() {
        return Case.innocent(pick(
                "统一社会信用代码：91" + digits(6) + "MA" + digits(7) + "X。",
                "统一社会信用代码 12" + "140322" + digits(9) + "A",
                "竹政办发〔2022〕" + digits(2) + "号",
                "索引号：111400000012345678/2022-00" + digits(3),
                "ISBN 978-7-5555-" + digits(4) + "-1",
                "项目代码：2022-140322-47-03-" + digits(6),
                "项目编号：13" + digits(9),
                "《安全规程》（GB" + digits(5) + "-2017）第7.3.2条",
                "统一书号：15" + digits(9),
                "许可证编号：（晋）JZ安许证字〔2021〕00" + digits(4),
                "宗地编号140322-" + digits(3) + "-GB00" + digits(3),
                "对公账户：竹林县财政局非税收入专户，账号0405" + digits(12),
                "准考证号：2022" + digits(10),
                "新GB18352标准、DBJ04/T398—2019"));
    }

    private Case figure() {
        return Case.innocent(pick(
                "全年完成投资13" + digits(9) + "元，增长8.5%。",
                "总面积1" + digits(10) + "平方米",
                "2021年、2022年、2023年分别为138 4567 8901.5万元",
                "常住人口1" + digits(6) + "人，户籍人口2" + digits(6) + "人",
                "坐标：X=" + digits(7) + ".123，Y=" + digits(8) + ".456",
                "2022年7月12日13时50分至2022-07-12 15:00",
                "表1\t1380\t1381\t1382\t2022",
                "编制数为158人，其中13589科室12人",
                "3.14159265358979323846264338"));
    }

    private Case rule() {
        return Case.innocent(pick(
                "应聘人员户籍所在地为翠竹县或在翠竹县居住满一年。",
                "凭本人有效身份证明及银行账号到指定机构领取奖金。",
                "保护受害人安全和合法权益，及时联系受害人家属。",
                "未成年人保护工作领导小组应当定期研究。",
                "伤员救治由县医疗集团负责，死者家属安抚由镇政府负责。",
                "举报人应当提供真实姓名、住址和联系电话。",
                "严禁向6岁以下儿童提供，14岁以上未成年人除外。",
                "儿童乘坐（12岁以下）须有人陪同",
                "户籍所在地村民委员会出具证明。",
                "受害人、举报人、证人应当到场。",
                "申请人住所地公安机关办理居住证。",
                "企业住所、经营场所变更的，应当登记。",
                "受害人数较多，伤亡人员名单由公安局公布。",
                "学生高度近视率下降，学生安全教育课不少于12课时。"));
    }

    private Case official() {
        String name = name();
        return Case.innocent(pick(
                "任命" + name + "为县竹林局局长（试用期一年）。",
                "组长：" + name + " 县委副书记、县长",
                "副组长：" + name + "（县竹林局局长）",
                "联系人：" + name + "，县竹林局办公室主任。",
                "法定代表人：" + name + "。",
                "免去" + name + "的县茶叶研究室主任职务。"));
    }

    private Case place() {
        return Case.innocent(pick(
                "报送市政府大楼543室。",
                "办公地址：竹林县新华路12号政务大厅3号楼2单元201室。",
                "报名地点：县职业中学教学楼2楼203室",
                "和平小区3号楼加装电梯项目",
                "新建住宅12栋，共24个单元、480套。",
                "竹林镇北关村12户农户",
                "京A级景区、国道G207、晋祠路",
                "公司住所：竹林县工业园区7号厂房"));
    }

    private Case officialTable() {
        String name = name();
        return Case.innocent(pick(
                "姓名\t职务\n" + name + "\t县竹林局局长",
                "乡镇\t联系人\t办公电话\n竹林镇\t" + name + "\t0353-2020202",
                "各村儿童主任名单\n姓名\t联系电话\n" + name + "\t0353-2020202",
                "单位\t地址\t电话\n县竹林局\t新华路12号\t2020202",
                "拟聘用人员名单\n序号\t姓名\t性别\n1\t" + name + "\t女",
                "学校名称\t学生\t教师\n竹林小学\t320\t21"));
    }

    private String name() {
        return pick(SURNAMES.toArray(String[]::new)) + pick(GIVEN.toArray(String[]::new));
    }

    private String identityNumber() {
        String body = pick(PROVINCES.toArray(String[]::new)) + "0" + (1 + random.nextInt(9)) + "2" + random.nextInt(9)
                + "%04d%02d%02d".formatted(1930 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
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

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
