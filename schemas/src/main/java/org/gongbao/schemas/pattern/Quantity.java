package org.gongbao.schemas.pattern;

/**
 * How often something is repeated in a regular expression.
 *
 * @param least how often at least
 * @param isOnce true if nothing says that it is repeated
 * @param end offset after what says so
 */
record Quantity(int least, boolean isOnce, int end) {

    static Quantity read(String source, int from) {
        char sign = from < source.length() ? source.charAt(from) : ' ';
        if (sign != '?' && sign != '*' && sign != '+' && sign != '{') {
            return new Quantity(1, true, from);
        }
        int end = from + 1;
        int least = sign == '+' ? 1 : 0;
        if (sign == '{') {
            end = source.indexOf('}', from) + 1;
            String range = source.substring(from + 1, end - 1);
            int comma = range.indexOf(',');
            least = Integer.parseInt(comma < 0 ? range : range.substring(0, comma));
        }
        // lazy and possessive ones repeat as often at least
        boolean suffixed = end < source.length() && (source.charAt(end) == '?' || source.charAt(end) == '+');
        return new Quantity(least, false, suffixed ? end + 1 : end);
    }
}
