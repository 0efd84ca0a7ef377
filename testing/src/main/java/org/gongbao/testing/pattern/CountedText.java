package org.gongbao.testing.pattern;

/** Text that allows a number of looks at its characters. For one thread. */
final class CountedText implements CharSequence {

    private final String text;
    private final long most;
    private long looks;

    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    long looks() {
        return looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks++;
        if (looks > most) {
            throw new TooManyLooksException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** More looks than are allowed. */
    static final class TooManyLooksException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
