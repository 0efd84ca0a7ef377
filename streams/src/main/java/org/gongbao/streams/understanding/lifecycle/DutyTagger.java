package org.gongbao.streams.understanding.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Duty;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.Sentence;

/** Reads who must report or publish what by when. Stateless. */
public final class DutyTagger {
    private static final Pattern DEADLINE = Pattern.compile(
            "每月(?:底|初|\\d{1,2}日)之?前|每(?:季度|半年|年|周|旬)(?:末|底|初|第?[一二三四\\d]?个?月)?(?:\\d{1,2}(?:月\\d{1,2})?日)?之?前|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底)之?前|"
                    + "[一二两三四五六七八九十\\d]{1,3}个?(?:工作日|日|天)(?:之?内|以内)");
    private static final Pattern DUTY = Pattern.compile("报送|上报|报县|报市|报省|报至|报告|提交|反馈|公布|公开|公示|备案|填报|汇总|报|完成");
    private static final Pattern WHO_ENDS = Pattern.compile("(?:应当|应|须|必须|要|务必|需|于|在|自|将|对|每|负责)");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.]\\s?|第[一二三四五六七八九十百]{1,4}条)+");
    private static final int LONGEST_WHO = 40;
    private static final int LONGEST_WHAT = 100;
    private static final int MOST_DUTIES = 60;

    /** Duties in the order of the text. */
    public List<Duty> tag(FlowText flow) {
        List<Duty> duties = new ArrayList<>();
        for (Sentence sentence : Sentence.of(flow.text())) {
            for (String clause : sentence.text().split("；")) {
                Matcher deadline = DEADLINE.matcher(clause);
                if (duties.size() < MOST_DUTIES
                        && deadline.find()
                        && DUTY.matcher(clause.substring(deadline.end())).find()) {
                    int at = sentence.start() + sentence.text().indexOf(clause);
                    duties.add(duty(clause, deadline, flow.lineAt(at)));
                }
            }
        }
        return distinct(duties);
    }

    private static Duty duty(String clause, Matcher deadline, int line) {
        String before = NUMBERING.matcher(clause.substring(0, deadline.start())).replaceFirst("");
        Matcher end = WHO_ENDS.matcher(before);
        String who = end.find() ? before.substring(0, end.start()) : before;
        who = who.substring(who.lastIndexOf('。') + 1).replaceFirst("[，：、]$", "").strip();
        String what = clause.substring(deadline.end()).replaceFirst("^[，、]", "").replaceFirst("[。；]$", "");
        return new Duty(
                who.length() > LONGEST_WHO ? "" : who,
                what.length() > LONGEST_WHAT ? what.substring(0, LONGEST_WHAT) : what,
                deadline.group(),
                rhythm(deadline.group()),
                line);
    }

    private static String rhythm(String due) {
        if (!due.startsWith("每")) {
            return null;
        }
        return switch (due.charAt(1)) {
            case '月' -> "monthly";
            case '季' -> "quarterly";
            case '半' -> "half-yearly";
            case '年' -> "yearly";
            case '周' -> "weekly";
            default -> "every ten days";
        };
    }

    private static List<Duty> distinct(List<Duty> duties) {
        Map<String, Duty> distinct = new LinkedHashMap<>();
        duties.forEach(duty -> distinct.putIfAbsent(duty.getWho() + duty.getWhat() + duty.getDue(), duty));
        return List.copyOf(distinct.values());
    }
}
