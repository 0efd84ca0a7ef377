package org.gongbao.streams.understanding.agency;

import org.gongbao.schemas.pattern.SoughtPattern;

/**
 * Reads what goes on behind a body's name and belongs to it: the local branch of a firm (邢台银监分局 + 沙河办事处), the office of a party committee (县委 + 史志办), an
 * office of party and government together (县委 + 县政府督查室); and the firms of the whole country, whose names hold firms within firms. Immutable.
 */
final class Branches {
    /** What ends the name of a body that has branches. */
    private static final SoughtPattern PARENT = SoughtPattern.of("(?:公司|集团|银行|局|处|中心)$");

    private static final SoughtPattern BRANCH =
            SoughtPattern.of("\\p{IsHan}{0,6}?(?:分公司|支公司|支行|分行|营业部|办事处|管理处|管理所|车站|收费站|供电公司|服务站|调查队|分中心|分站)(?!长)");

    private static final SoughtPattern POLICE = SoughtPattern.of("公安局$");

    private static final SoughtPattern SUPERVISORS = SoughtPattern.of("(?:纪委|监委|监察委员会|纪律检查委员会)$");
    private static final SoughtPattern STATIONED =
            SoughtPattern.of("(?:监委)?派?驻\\p{IsHan}{2,16}?(?:纪检监察组|纪检组|监察组)(?!长)");

    private static final SoughtPattern COMMITTEE = SoughtPattern.of("[省市州盟县区旗]委$");
    private static final SoughtPattern OFFICE_OF_COMMITTEE =
            SoughtPattern.of("(?:督查室|考核办(?:公室)?|史志办(?:公室)?|党史(?:研究室|办公室|办)|政策研究室|政研室|深改办|改革办|接待办(?:公室)?|接待处)(?!主任)");
    private static final SoughtPattern JOINT_OFFICE =
            SoughtPattern.of("[省市州盟县区旗](?:人民)?政府(?:督查室|督导室|信访局|信访办|接待办(?:公室)?|政策研究室|研究室)");

    /** No verb, and nothing that joins two bodies. */
    private static final String WITHIN = "[\\p{IsHan}&&[^的由和与及等负牵配协将应须对按各并要在为]]";

    /** A branch of the police with a name of its own, as of a zone (锦界分局); the branch of another bureau may stand behind, too. */
    private static final SoughtPattern POLICE_BRANCH =
            SoughtPattern.of("(?![省市州盟县区旗]|会同|联合|以及|向)(?:(?!局|生态|环境|自然资源|规划|税务|会同|联合|向)" + WITHIN + "){2,8}?分局(?!长)");

    private static final SoughtPattern NATIONWIDE = SoughtPattern.of("中国" + WITHIN + "{2,16}?(?:公司|集团|银行)(?:" + WITHIN
            + "{0,10}?(?:有限公司|有限责任公司|集团公司))*+(?:" + WITHIN
            + "{2,12}?(?:分公司|支公司|支行|分行|营业部|车站|办事处|收费站|供电公司))*+");

    private final PlaceReader places;

    Branches(PlaceReader places) {
        this.places = places;
    }

    /** The longer name that begins with a body's; null if it does not go on. */
    Mention goingOn(String text, Mention body, int to, Jurisdiction jurisdiction) {
        int end = end(text, body, jurisdiction);
        if (end <= body.end() || end > to) {
            return null;
        }
        String printed = text.substring(body.start(), end);
        PlacePrefix level = places.any(text, body.start(), jurisdiction);
        boolean relative = level != null && level.kind() == PlacePrefix.Kind.LEVEL && level.division() != null;
        String name =
                relative ? level.division().name() + text.substring(level.end(), end) : jurisdiction.absolute(printed);
        return new Mention(body.start(), end, printed, name, null);
    }

    private int end(String text, Mention body, Jurisdiction jurisdiction) {
        if (body.end() >= text.length()) {
            return -1;
        }
        if (COMMITTEE.isIn(body.printed())) {
            return Math.max(OFFICE_OF_COMMITTEE.endAt(text, body.end()), JOINT_OFFICE.endAt(text, body.end()));
        }
        if (SUPERVISORS.isIn(body.printed())) {
            return STATIONED.endAt(text, body.end());
        }
        int policeBranch = POLICE.isIn(body.printed()) ? POLICE_BRANCH.endAt(text, body.end()) : -1;
        if (policeBranch > 0) {
            return policeBranch;
        }
        PlacePrefix place = PARENT.isIn(body.printed()) ? places.any(text, body.end(), jurisdiction) : null;
        boolean near = place != null
                && place.kind() != PlacePrefix.Kind.LEVEL
                && place.kind() != PlacePrefix.Kind.RANK
                && place.division() != null
                && jurisdiction.isNear(place.division());
        return near ? BRANCH.endAt(text, place.end()) : -1;
    }

    /**
     * A firm of the whole country with its branch (中国铁塔股份有限公司邢台市分公司沙河办事处); null if none begins at the offset.
     *
     * @param known what the registry knows there by a shorter name (中国移动); it is the same if the branch is home's. Null if it knows nothing
     */
    static Mention nationwide(String text, int from, int to, Mention known, Jurisdiction jurisdiction) {
        int end = NATIONWIDE.endAt(text, from);
        if (end < 0 || end > to) {
            return null;
        }
        String printed = text.substring(from, end);
        String home = jurisdiction.name();
        String stem = home.length() > 2 ? home.substring(0, home.length() - 1) : home;
        boolean same = known != null
                && known.id() != null
                && !stem.isEmpty()
                && known.name().contains(stem)
                && printed.contains(stem);
        return same
                ? new Mention(from, end, printed, known.name(), known.id())
                : new Mention(from, end, printed, printed, null);
    }
}
