package org.gongbao.portal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.PersonnelActionType;
import org.gongbao.record.v1.PortalAction;

/** Words and dates as the pages write them; templates know it as {@code zh}. Stateless. */
public final class ChineseText {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.CHINA);
    private static final Map<String, String> HOLD_REASONS = Map.of(
            "SECRET", "含密级标识",
            "NOT_PUBLIC", "要求不公开",
            "PARTIAL", "部分公开",
            "NO_PUBLICITY", "不宣传不报道",
            "DOUBTFUL_BOUNDARY", "起止存疑",
            "REJECTED", "审核不予公开");

    /** Returns a day as 2022年7月12日; empty for null. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Returns a moment in China's time, to the second; empty for null. */
    public String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(CHINA));
    }

    /** Returns a share as a whole percentage. */
    public String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** Returns the name of a state of a notice that has to be acknowledged. */
    public String acknowledgement(AcknowledgementStatus status) {
        return switch (status) {
            case ASKED -> "待确认";
            case ACKNOWLEDGED -> "已确认";
            case UNANSWERED -> "无人应答";
            case WITHDRAWN -> "已撤回";
            case SUPERSEDED -> "已由新版代替";
            case CANCELLED -> "已取消";
            case UNKNOWN -> "其他";
        };
    }

    /** Returns the name of a role. */
    public String role(AgencyRole role) {
        return switch (role) {
            case ISSUER -> "发文机关";
            case CO_ISSUER -> "联合发文";
            case ADDRESSEE -> "主送机关";
            case RESPONSIBLE -> "责任单位";
            case MEMBER -> "成员单位";
            case MENTIONED -> "提及";
            case UNKNOWN -> "其他";
        };
    }

    /** Returns the name of a relation between documents. */
    public String relation(CitationRelation relation) {
        return switch (relation) {
            case CITES -> "引用";
            case IMPLEMENTS -> "贯彻落实";
            case REPEALS -> "废止";
            case AMENDS -> "修改";
            case REPLACES -> "代替";
            case CLOSES -> "办结";
            case UNKNOWN -> "相关";
        };
    }

    /** Returns the name of a relation as the named document has it. */
    public String citedAs(CitationRelation relation) {
        return switch (relation) {
            case CITES -> "被引用";
            case IMPLEMENTS -> "由其贯彻落实";
            case REPEALS -> "被废止";
            case AMENDS -> "被修改";
            case REPLACES -> "被代替";
            case CLOSES -> "由其办结";
            case UNKNOWN -> "相关";
        };
    }

    /** Returns the name of a class of change. */
    public String change(ChangeClass change) {
        return switch (change) {
            case NEW -> "首次发布";
            case MAJOR -> "重大修改";
            case CORRECTION -> "文字更正";
            case METADATA -> "信息更正";
            case LINKS -> "关联更新";
            case WITHDRAWAL -> "撤回";
            case UNKNOWN -> "其他";
        };
    }

    /** Returns the name of a state of deliveries. */
    public String delivery(DeliveryStatus status) {
        return switch (status) {
            case PENDING -> "等待送达";
            case DELIVERED -> "已送达";
            case GONE -> "接收方已停用";
            case EXHAUSTED -> "多次失败后放弃";
            case SHED -> "已舍弃";
            case COLLAPSED -> "已并入后续版本";
            case UNKNOWN -> "其他";
        };
    }

    /** Returns the name of a state of an endpoint. */
    public String breaker(BreakerState state) {
        return switch (state) {
            case CLOSED -> "正常";
            case OPEN -> "暂停";
            case HALF_OPEN -> "试探";
            case DISABLED -> "停用";
            case UNKNOWN -> "其他";
        };
    }

    /** Returns what was done on a portal. */
    public String action(PortalAction action) {
        return switch (action) {
            case CREATED -> "新建";
            case UPDATED -> "更新";
            case DELETED -> "删除";
            case UNCHANGED -> "无变化";
            case FAILED -> "失败";
            case UNKNOWN -> "其他";
        };
    }

    /** Returns appointed or removed. */
    public String personnel(PersonnelActionType action) {
        return switch (action) {
            case APPOINT -> "任命";
            case REMOVE -> "免去";
            case UNKNOWN -> "其他";
        };
    }

    /** Returns why a document is held; the code itself if it has no name here. */
    public String hold(String reason) {
        return HOLD_REASONS.getOrDefault(reason, reason);
    }
}
