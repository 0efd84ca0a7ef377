package org.gongbao.streams.understanding.agency;

import java.util.List;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.NameTrie;

/** Words that name a level of government before a body: 县, 市级, 自治区. Immutable. */
final class LevelWords {
    private final NameTrie<String> words = new NameTrie<>();
    private final NameTrie<Boolean> otherWords = new NameTrie<>();

    LevelWords() {
        for (List<String> row : DataFile.rows("agency/level-words.tsv", 3)) {
            words.add(row.get(0), row.get(0));
            DataFile.list(row.get(2)).forEach(word -> otherWords.add(word, true));
        }
    }

    /** The level word that begins at an offset; null if none does. */
    NameTrie.Match<String> read(CharSequence text, int from) {
        return words.longest(text, from);
    }

    /** True if another word begins there, as 市场 does with 市. */
    boolean isOtherWord(CharSequence text, int from) {
        return otherWords.longest(text, from) != null;
    }
}
