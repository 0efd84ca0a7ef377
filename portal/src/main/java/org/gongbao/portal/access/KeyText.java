package org.gongbao.portal.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key to the API as its holder has it: {@code gbk_ID_SECRETCHECK}. Prefix and check tell a key that lies in a file from other text, so scanners for
 * secrets find it and a mistyped one is known as such; the identifier is no secret. Immutable.
 *
 * @param keyId 12 letters and digits
 * @param secret 32 letters and digits: 190 bits by chance
 */
public record KeyText(String keyId, String secret) {

    /** What every key begins with. */
    public static final String PREFIX = "gbk_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 32;
    private static final int CHECK_LENGTH = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9A-Za-z]{12})_([0-9A-Za-z]{32})([0-9A-Za-z]{6})");

    /** Makes a new one. */
    public static KeyText create(SecureRandom random) {
        return new KeyText(some(random, ID_LENGTH), some(random, SECRET_LENGTH));
    }

    /** Tells whether a text means to be such a key, right or wrong. */
    static boolean isMeant(String text) {
        return text.startsWith(PREFIX);
    }

    /** Reads a key; nothing if it has another form or a wrong check. */
    static Optional<KeyText> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        KeyText key = new KeyText(matcher.group(1), matcher.group(2));
        return key.check().equals(matcher.group(3)) ? Optional.of(key) : Optional.empty();
    }

    /** Returns the whole key. */
    public String text() {
        return body() + check();
    }

    private String body() {
        return PREFIX + keyId + "_" + secret;
    }

    private String check() {
        CRC32 crc = new CRC32();
        crc.update(body().getBytes(US_ASCII));
        StringBuilder digits = new StringBuilder();
        long left = crc.getValue();
        for (int i = 0; i < CHECK_LENGTH; i++) {
            digits.append(DIGITS.charAt((int) (left % DIGITS.length())));
            left /= DIGITS.length();
        }
        return digits.reverse().toString();
    }

    private static String some(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return PREFIX + keyId + "_…";
    }
}
