package org.gongbao.streams.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.record.v1.AgencyTag;

/**
 * A property by which filters are looked up.
 *
 * @param field which property
 * @param value its value; of a word its first two characters
 */
record IndexKey(Field field, String value) {

    private static final int HEAD = 2;

    enum Field {
        NUMBER,
        PERSON,
        AGENCY,
        WORD,
        CATEGORY,
        REGION
    }

    static List<IndexKey> all(Field field, Collection<String> values) {
        return values.stream().map(value -> new IndexKey(field, value)).toList();
    }

    static boolean hasHead(String word) {
        return word.length() >= HEAD;
    }

    static IndexKey ofWord(String word) {
        return new IndexKey(Field.WORD, word.substring(0, HEAD));
    }

    /** Returns every key that a document has. */
    static Set<IndexKey> of(DocumentView document) {
        Set<IndexKey> keys = new HashSet<>();
        if (document.docNumber() != null) {
            keys.add(new IndexKey(Field.NUMBER, document.docNumber()));
        }
        if (document.region() != null) {
            keys.add(new IndexKey(Field.REGION, document.region()));
        }
        keys.addAll(all(Field.PERSON, document.persons()));
        keys.addAll(all(Field.CATEGORY, document.categories()));
        for (AgencyTag agency : document.agencies()) {
            keys.add(new IndexKey(Field.AGENCY, agency.getName()));
            if (agency.getId() != null) {
                keys.add(new IndexKey(Field.AGENCY, agency.getId()));
            }
        }
        String text = document.text();
        for (int start = 0; start + HEAD <= text.length(); start++) {
            keys.add(new IndexKey(Field.WORD, text.substring(start, start + HEAD)));
        }
        return keys;
    }
}
