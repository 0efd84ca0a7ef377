package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.schemas.pattern.SoughtPattern;

/**
 * Tells in what role the text names a body, from the words around it. Official prose names who must act in four ways: after a label (责任单位：), in brackets
 * at the end of a task (（县财政局负责）), as the heading of its duties (（二）县财政局：), and as the subject of a verb (由县财政局负责, 县财政局要…). Bodies joined by
 * 、 or 和 share the role of their chain. Of one text; not for several threads.
 */
final class RoleFinder {
    private static final SoughtPattern RESPONSIBLE_ZONE =
            SoughtPattern.of("(?:责任|牵头|配合|主办|协办|负责|承办|督办|主管|实施|落实)(?:单位|部门|科室)(?:及人员|和配合单位|、配合单位)?[：为][^\\n）。]*+"
                    + "|（(?:[^（）\\n]|（[^（）\\n]{1,12}）){2,200}(?:负责|牵头|配合|落实|承担)[^（）\\n]{0,6}）");
    private static final SoughtPattern MEMBER_ZONE = SoughtPattern.of("成员(?:单位|部门)?[：为由][^\\n]*+");
    private static final SoughtPattern ACTS = SoughtPattern.of(
            "(?:等(?:有关|相关|成员|职能|各)?\\p{IsHan}{0,4}?(?:部门|单位|机构|企业|银行|公司)?)?(?:（[^（）\\n]{1,20}）)?[ ，]?"
                    + "(?:负责|牵头|承担|承办|配合|会同|协同|协助|落实|做好|组织|统筹|制定|督促|指导|监督|监管|加强|开展|实施|审核|审批|受理|建立|完善|安排|牢牢|履行|提供|发布"
                    + "|按|依|根据|分别|共同|联合|具体|要|应|须|必须|可|不得|将|对|定期|及时|每|切实|严格|作为|是\\p{IsHan}{0,12}?(?:单位|部门)|为\\p{IsHan}{0,8}?(?:责任|牵头|主管|配合|实施)(?:单位|部门)?|主管|负主)");
    /** A body that something is reported to, done to or agreed with is no subject. */
    private static final SoughtPattern OBJECT =
            SoughtPattern.of("(?:报|报请|报送|报经|上报|抄送|抄报|送|经|向|对|与|同|从|至|到|给|提请|接受|分管|协管|联系|分管联系|负责联系|任命|免去|在)$");

    private static final SoughtPattern SEAT = SoughtPattern.of("(?:设在|设于|挂靠在?)$");
    private static final SoughtPattern CHARGED = SoughtPattern.of("(?:由|会同|委托|责成|交由)$");
    private static final Pattern POST = Pattern.compile(
            "\\G(?:党组|党委|党总支|原|常务|副|一级|二级|三级|四级|第一|机关|专职|总|[\\p{IsHan}&&[^、，的由和]]{0,8}?)(?:局长|主任|部长|书记|经理|队长|组长|会长|院长|台长|站长|县长|市长|区长|旗长|州长|盟长|省长|镇长|乡长|秘书长|主席|行长|教导员|参谋|董事长|科长|股长|所长|支队长|调研员|主任科员|校长|段长|处长|政委|负责人|负责同志|工程师|会计师|检察长|厅长|委员|干事|职员|主官)");
    private static final int LONGEST_WORD_BEFORE = 6;
    private static final int LONGEST_NUMBERING = 5;
    private static final String JOINTS = "、和及与，";

    private final String text;
    private final List<Mention> mentions;
    private final List<int[]> responsible;
    private final List<int[]> members;
    private final BitSet charged;
    private final Matcher post;

    /** Roles of the mentions of a text, which stand in its order. */
    RoleFinder(String text, List<Mention> mentions) {
        this.text = text;
        this.mentions = mentions;
        this.responsible = zones(RESPONSIBLE_ZONE, text);
        this.members = zones(MEMBER_ZONE, text);
        this.charged = charged();
        this.post = POST.matcher(text);
    }

    AgencyRole roleOf(int index) {
        Mention mention = mentions.get(index);
        boolean inZone = within(responsible, mention.start());
        if (inZone || headsItsParagraph(mention)) {
            return AgencyRole.RESPONSIBLE;
        }
        if (within(members, mention.start())) {
            return AgencyRole.MEMBER;
        }
        if (post.region(mention.end(), text.length()).lookingAt()) {
            return isInRoster(mention) ? AgencyRole.MEMBER : AgencyRole.MENTIONED;
        }
        return charged.get(index) ? AgencyRole.RESPONSIBLE : AgencyRole.MENTIONED;
    }

    /** （二）市交通局：负责… */
    private boolean headsItsParagraph(Mention mention) {
        if (mention.end() >= text.length() || text.charAt(mention.end()) != '：') {
            return false;
        }
        int start = mention.start();
        while (start > 0 && mention.start() - start <= LONGEST_NUMBERING && text.charAt(start - 1) != '\n') {
            start--;
        }
        return mention.start() - start <= LONGEST_NUMBERING && mention.start() > start;
    }

    /** 王某 县发改局局长, in a list of members; 由县发改局局长担任. */
    private boolean isInRoster(Mention mention) {
        return mention.start() > 0 && " ：、\n由".indexOf(text.charAt(mention.start() - 1)) >= 0;
    }

    /** Looks at each list of bodies once, for a text may hold thousands in one. */
    private BitSet charged() {
        BitSet charged = new BitSet(mentions.size());
        for (int first = 0, next; first < mentions.size(); first = next) {
            next = first + 1;
            while (next < mentions.size() && isJoined(mentions.get(next - 1), mentions.get(next))) {
                next++;
            }
            charged.set(
                    first,
                    next,
                    isCharged(
                            mentions.get(first).start(), mentions.get(next - 1).end()));
        }
        return charged;
    }

    private boolean isCharged(int start, int end) {
        String before = text.substring(Math.max(0, start - LONGEST_WORD_BEFORE), start);
        if (CHARGED.isIn(before) || SEAT.isIn(before)) {
            return true;
        }
        return !OBJECT.isIn(before) && ACTS.endAt(text, end) >= 0;
    }

    /** True for neighbours of one list, and for the name of a body inside the name of its unit. */
    private boolean isJoined(Mention left, Mention right) {
        int gap = right.start() - left.end();
        return gap <= 0 || (gap == 1 && JOINTS.indexOf(text.charAt(left.end())) >= 0);
    }

    private static List<int[]> zones(SoughtPattern pattern, String text) {
        List<int[]> zones = new ArrayList<>();
        SoughtPattern.Search search = pattern.in(text);
        while (search.next()) {
            zones.add(new int[] {search.match().start(), search.match().end()});
        }
        return zones;
    }

    private static boolean within(List<int[]> zones, int offset) {
        int low = 0;
        int high = zones.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (zones.get(middle)[1] <= offset) {
                low = middle + 1;
            } else if (zones.get(middle)[0] > offset) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
