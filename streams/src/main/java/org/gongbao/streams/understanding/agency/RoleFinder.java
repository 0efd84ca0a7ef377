package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.AgencyRole;

/** Tells in what role the text names a body, from the words around it. Of one text; not for several threads. */
final class RoleFinder {
    private static final Pattern RESPONSIBLE_ZONE = Pattern.compile(
            "(?:责任|牵头|配合|主办|协办|负责|承办|督办)(?:单位|部门|科室)(?:及人员)?[：为][^\\n）]*|（[^（）\\n]{2,200}(?:负责|牵头|配合|落实)[^（）\\n]{0,6}）");
    private static final Pattern MEMBER_ZONE = Pattern.compile("成员(?:单位|部门)?[：为由][^\\n]*");
    private static final Pattern CHARGED = Pattern.compile("\\G[^，。；：\\n]{0,80}?(?:负责|牵头|承担|主管)");
    private static final Pattern POST = Pattern.compile(
            "\\G\\p{IsHan}{0,8}?(?:局长|主任|部长|书记|经理|队长|组长|会长|院长|台长|站长|县长|市长|区长|镇长|乡长|秘书长|主席|行长|教导员|参谋|董事长|科长|支队长|调研员|校长|段长|处长|政委)");

    private final String text;
    private final List<int[]> responsible;
    private final List<int[]> members;

    RoleFinder(String text) {
        this.text = text;
        this.responsible = zones(RESPONSIBLE_ZONE, text);
        this.members = zones(MEMBER_ZONE, text);
    }

    AgencyRole roleOf(Mention mention) {
        if (within(responsible, mention.start()) || headsItsParagraph(mention)) {
            return AgencyRole.RESPONSIBLE;
        }
        if (within(members, mention.start()) || isPostOfNamedPerson(mention)) {
            return AgencyRole.MEMBER;
        }
        boolean charged = mention.start() > 0 && text.charAt(mention.start() - 1) == '由';
        return charged
                        || CHARGED.matcher(text)
                                .region(mention.end(), text.length())
                                .lookingAt()
                ? AgencyRole.RESPONSIBLE
                : AgencyRole.MENTIONED;
    }

    /** （二）市交通局：负责… */
    private boolean headsItsParagraph(Mention mention) {
        if (mention.end() >= text.length() || text.charAt(mention.end()) != '：') {
            return false;
        }
        int start = text.lastIndexOf('\n', mention.start()) + 1;
        return mention.start() - start <= 5 && mention.start() > start;
    }

    /** 王某 县发改局局长, in a list of members. */
    private boolean isPostOfNamedPerson(Mention mention) {
        boolean afterName = mention.start() > 0 && " ：、\n".indexOf(text.charAt(mention.start() - 1)) >= 0;
        return afterName
                && POST.matcher(text).region(mention.end(), text.length()).lookingAt();
    }

    private static List<int[]> zones(Pattern pattern, String text) {
        List<int[]> zones = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            zones.add(new int[] {matcher.start(), matcher.end()});
        }
        return zones;
    }

    /** Mentions come in the order of the text, but zones are few: a plain search is enough. */
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
