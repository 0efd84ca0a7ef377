package org.gongbao.schemas.pattern;

/**
 * A value for each of some characters, found in two steps without hashing or comparing. Filled once, then safe for many threads.
 *
 * @param <V> type of the values
 */
public final class CharacterTable<V> {
    private static final int PAGE_BITS = 8;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int IN_PAGE = PAGE_SIZE - 1;

    private final Object[][] pages = new Object[(Character.MAX_VALUE + 1) / PAGE_SIZE][];

    /** Sets the value of a character. */
    public void put(char character, V value) {
        int page = character >>> PAGE_BITS;
        if (pages[page] == null) {
            pages[page] = new Object[PAGE_SIZE];
        }
        pages[page][character & IN_PAGE] = value;
    }

    /** Value of a character; null if it has none. */
    @SuppressWarnings("unchecked")
    public V get(char character) {
        Object[] page = pages[character >>> PAGE_BITS];
        return page == null ? null : (V) page[character & IN_PAGE];
    }
}
