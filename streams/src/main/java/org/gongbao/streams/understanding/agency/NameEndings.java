package org.gongbao.streams.understanding.agency;

import java.util.List;
import java.util.Set;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.NameTrie;

/** How the names of bodies that no registry knows end, and words that look so but name none. Immutable. */
final class NameEndings {
    /** 县领导小组 names no body, only the one that was named before. */
    private static final List<String> GENERIC_HEADS =
            List.of("领导小组", "工作领导小组", "指挥部", "工作专班", "专班", "办公室", "委员会", "联席会议", "工作组", "协调小组");

    /** Bodies that a document sets up, as far as their names are long enough to tell them apart. */
    private static final Set<String> PROVISIONAL = Set.of("领导小组", "工作领导小组", "指挥部", "联席会议", "工作专班");

    /** What such a name begins with where it only points at one named before: 专项指挥部, 各工作专班, 县领导小组. */
    private static final List<String> VAGUE = List.of(
            "专项", "各", "本", "该", "其", "相应", "相关", "有关", "总", "现场", "前线", "临时", "上述", "以上", "同级", "上级", "下级", "所属", "当地",
            "领导", "工作", "主要", "有", "人", "成员", "县级", "市级", "省级", "及其", "办公室", "也", "即", "以", "全", "并", "担任", "副", "组长",
            "创建工作", "重大", "立即", "组建", "加快", "进一步", "个", "定期", "及时", "坚持", "强化", "优化", "健全", "调整");

    private final NameTrie<Boolean> suffixes = new NameTrie<>();
    private final NameTrie<Boolean> vague = new NameTrie<>();
    private final NameTrie<Boolean> genericHeads = new NameTrie<>();

    NameEndings() {
        for (List<String> row : DataFile.rows("agency/suffixes.tsv", 2)) {
            suffixes.add(row.get(0), row.get(1).equals("P"));
        }
        VAGUE.forEach(word -> vague.add(word, true));
        GENERIC_HEADS.forEach(word -> genericHeads.add(word, true));
    }

    /** The longest ending that begins at an offset, true for that of a provisional body; null if none does. */
    NameTrie.Match<Boolean> longest(CharSequence text, int from) {
        return suffixes.longest(text, from);
    }

    /** Tells whether a text is an ending and nothing else. */
    boolean isOnlyEnding(String text) {
        return suffixes.exact(text) != null;
    }

    /** Tells whether the name of a kind of bodies begins at an offset, which names none without more. */
    boolean isGenericHead(CharSequence text, int from) {
        return genericHeads.longest(text, from) != null;
    }

    /** Tells whether words begin at an offset that only point at a body. */
    boolean isVague(CharSequence text, int from) {
        return vague.longest(text, from) != null;
    }

    /** Tells whether bodies that end so are set up by documents. */
    static boolean isProvisional(String ending) {
        return PROVISIONAL.contains(ending);
    }
}
