package org.gongbao.connector.webhook.message;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Text as CloudEvents puts it into headers: blank, quotation mark, per cent and all outside of visible ASCII as per cent and hexadecimal. */
final class HeaderText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int FIRST_VISIBLE = 0x21;
    private static final int LAST_VISIBLE = 0x7E;

    private HeaderText() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet >= FIRST_VISIBLE && octet <= LAST_VISIBLE && octet != '"' && octet != '%';
            if (plain) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }
}
