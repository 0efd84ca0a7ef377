package org.gongbao.portal.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.gongbao.portal.deliverylog.DeliveryPlace;

/** A place in a list of deliveries as text for addresses. */
public final class DeliveryCursor {

    private DeliveryCursor() {}

    /** Writes a place. */
    public static String write(DeliveryPlace place) {
        String plain = place.matchedAt().toEpochMilli() + " " + place.deliveryId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** Reads a place; nothing if the text is no cursor. */
    static Optional<DeliveryPlace> read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int blank = plain.indexOf(' ');
            return Optional.of(new DeliveryPlace(
                    Instant.ofEpochMilli(Long.parseLong(plain.substring(0, Math.max(0, blank)))),
                    plain.substring(blank + 1)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
