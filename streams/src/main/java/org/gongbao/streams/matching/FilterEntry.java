package org.gongbao.streams.matching;

import java.util.HashSet;
import java.util.Set;

/** One filter, where it is kept, and who wants it. Not thread-safe. */
final class FilterEntry {

    private final FilterTest test;
    private final int[] keys;
    private final Set<String> subscriptionIds = HashSet.newHashSet(1);
    private long lastDocument;

    FilterEntry(FilterTest test, int[] keys) {
        this.test = test;
        this.keys = keys;
    }

    FilterTest test() {
        return test;
    }

    /** Returns the terms that it is kept under; none = it is asked of every document. */
    int[] keys() {
        return keys;
    }

    Set<String> subscriptionIds() {
        return subscriptionIds;
    }

    /** Returns true the first time that it is asked of a document, whose terms may lead to it more than once. */
    boolean isFirstAsked(long document) {
        boolean first = lastDocument != document;
        lastDocument = document;
        return first;
    }
}
