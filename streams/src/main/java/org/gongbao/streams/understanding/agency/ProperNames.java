package org.gongbao.streams.understanding.agency;

import org.gongbao.schemas.pattern.SoughtPattern;

/**
 * Reads bodies that are called by what they look after and not by a place of the table: 党河水库管理所, 龙山湖湿地公园管理处, 国营农场. Such names count only where a body
 * must stand: beside another body, or behind 会同. Immutable.
 */
final class ProperNames {
    /** No verb, and nothing that joins two bodies. */
    private static final String WITHIN = "[\\p{IsHan}&&[^的由和与及等负牵配协将应须对按各并要在为向报经到是该其本]]";

    private static final SoughtPattern NAME = SoughtPattern.of("(?:" + WITHIN
            + "{3,14}?(?:管理处|管理所|管理局|管护中心|管理中心|管委会|管理委员会)|国[营有]" + WITHIN + "{2,6}?(?:农场|林场|牧场|渔场|茶场))(?![长内外])");
    private static final String COMPANY = "会同";
    private static final String JOINTS = "、和及与";

    /** What lies at a river or a hill is called after it: 官渡河 before 产业集聚区管委会. */
    private static final String LANDMARKS = "河湖山江溪港湾岛岭峡泉洲海";

    private static final SoughtPattern OF_AN_AREA = SoughtPattern.of("(?:管委会|管理委员会|管理处|管理局)$");
    private static final int LONGEST_LANDMARK = 4;

    private final NameBoundaries boundaries;
    private final NameEndings endings;

    ProperNames(NameBoundaries boundaries, NameEndings endings) {
        this.boundaries = boundaries;
        this.endings = endings;
    }

    /** Tells whether a body must begin at an offset: behind a word that says so, or behind a body that ends before a joint. */
    static boolean isExpected(String text, int at, int endOfLast) {
        return (endOfLast > 0 && endOfLast == at - 1 && JOINTS.indexOf(text.charAt(at - 1)) >= 0)
                || text.startsWith(COMPANY, at - COMPANY.length());
    }

    /** The same mention with the landmark that its printed name begins with, which was taken for words before it; not before an offset. */
    Mention withLandmark(String text, Mention mention, int notBefore) {
        int at = mention.start();
        if (at <= notBefore
                || LANDMARKS.indexOf(text.charAt(at - 1)) < 0
                || UnknownNameReader.isStart(text, at)
                || !OF_AN_AREA.isIn(mention.printed())) {
            return mention;
        }
        int start = at - 1;
        while (start > notBefore && at - start < LONGEST_LANDMARK && !UnknownNameReader.isStart(text, start)) {
            start--;
        }
        if (at - start < 2 || !UnknownNameReader.isStart(text, start) || boundaries.standIn(text, start, at)) {
            return mention;
        }
        String printed = text.substring(start, mention.end());
        return new Mention(start, mention.end(), printed, printed, null);
    }

    /** Reads the name that begins at an offset; null if none does. */
    Mention read(String text, int from, int to) {
        int end = NAME.endAt(text, from);
        if (end < 0 || end > to || endings.isVague(text, from) || boundaries.standIn(text, from, end)) {
            return null;
        }
        String printed = text.substring(from, end);
        return new Mention(from, end, printed, printed, null);
    }
}
