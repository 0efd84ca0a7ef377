package org.gongbao.streams.understanding.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the posts that one person is given or loses: several may stand in one clause, each with a note in brackets. Stateless. */
final class Posts {
    private static final Pattern HEAD = Pattern.compile(
            "(?:长|主任|书记|员|经理|总监|督学|会计|师|主席|院士|董事|监事|助理|秘书|参事|政委|常委|委员|代表|顾问|总工|法官|检察官|干事|主编|总编辑|编辑|教授|委员会委员)$");
    private static final Pattern NOTE = Pattern.compile("（([^（）]{1,60})）$");
    /** Of the notes only those about the post; 正科级 and the like belong to its name. */
    private static final Pattern ABOUT_THE_POST =
            Pattern.compile("^(?:试用|兼|挂职|保留|任期|聘期|列|主持|退休|代理|代$|时间|任职|正式|副?[科处县局]级|正|副)");

    private static final Pattern JOINT = Pattern.compile("[、，和及]?(?:并?兼任?)|[、，和及]");
    private static final Pattern OF_A_BODY =
            Pattern.compile("^.{1,40}(?:局|委|办|室|中心|院|校|所|站|大队|支队|公司|厅|部|会|政府|馆|台|队|处|园区|街道|镇|乡|集团|银行).{0,20}$");
    private static final Pattern CUT_COMMITTEE = Pattern.compile("(管理|监督管理)委员(?=主任|副主任)");

    private Posts() {}

    /**
     * A post.
     *
     * @param name with its body, as printed
     * @param note what stands in brackets behind it; null if nothing
     */
    record Post(String name, String note) {}

    /** True if a text ends like the name of a post. */
    static boolean endsLikeAPost(String text) {
        return HEAD.matcher(text).find();
    }

    /** Posts of a text, in its order; empty if it names none. */
    static List<Post> of(String text) {
        List<Post> posts = new ArrayList<>();
        int start = 0;
        Matcher joint = JOINT.matcher(text);
        boolean also = text.startsWith("兼");
        while (joint.find()) {
            String left = text.substring(start, joint.start());
            String right = text.substring(joint.end());
            if (depth(left) == 0
                    && endsLikeAPost(bare(left))
                    && OF_A_BODY.matcher(bare(right)).find()) {
                add(posts, left, also);
                also = joint.group().contains("兼");
                start = joint.end();
            }
        }
        add(posts, text.substring(start), also);
        return posts;
    }

    private static void add(List<Post> posts, String text, boolean also) {
        Matcher note = NOTE.matcher(text);
        boolean noted = note.find() && ABOUT_THE_POST.matcher(note.group(1)).find();
        String name = noted ? text.substring(0, note.start()) : text;
        if (endsLikeAPost(bare(name))) {
            String whole = CUT_COMMITTEE.matcher(name).replaceAll("$1委员会");
            posts.add(new Post(whole, noted ? note.group(1) : also ? "兼" : null));
        }
    }

    private static String bare(String text) {
        return NOTE.matcher(text).replaceFirst("");
    }

    private static int depth(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '（' ? 1 : text.charAt(i) == '）' ? -1 : 0;
        }
        return depth;
    }
}
