package org.gongbao.standalone.inbox;

/**
 * The secret that the demo subscription and the inbox share.
 *
 * @param value {@code whsec_} and the key in base64
 */
public record InboxSecret(String value) {
    @Override
    public String toString() {
        return "InboxSecret[whsec_…]";
    }
}
