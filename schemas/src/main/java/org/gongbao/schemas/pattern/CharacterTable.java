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

    private static final int SIGNS = 1 << 13;

    /**
     * A bit for each character that has a value, of characters that have the last bits in common a single one: so small that it stays near the processor, where it
     * tells of most characters that they have none.
     */
    private final long[] signs = new long[SIGNS / Long.SIZE];

    private final Object[][] pages = new Object[(Character.MAX_VALUE + 1) / PAGE_SIZE][];

    /** Sets the value of a character. */
    public void put(char character, V value) {
        int page = character >>> PAGE_BITS;
        if (pages[page] == null) {
            pages[page] = new Object[PAGE_SIZE];
        }
        pages[page][character & IN_PAGE] = value;
        signs[place(character)] |= 1L << character;
    }

    /** Value of a character; null if it has none. */
    @SuppressWarnings("unchecked")
    public V get(char character) {
        if ((signs[place(character)] & (1L << character)) == 0) {
            return null;
        }
        Object[] page = pages[character >>> PAGE_BITS];
        return page == null ? null : (V) page[character & IN_PAGE];
    }

    private static int place(char character) {
        return (character & (SIGNS - 1)) / Long.SIZE;
    }
}
