package org.gongbao.portal.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks addresses that the platform is to send to. */
final class WebAddress {

    private static final int LONGEST = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    static List<FieldError> errors(String field, String url) {
        List<FieldError> errors = new ArrayList<>();
        if (url == null || url.isBlank()) {
            errors.add(new FieldError(field, "is missing: an address, http or https"));
            return errors;
        }
        that(errors, url.length() <= LONGEST, field, "has at most " + LONGEST + " characters");
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            that(errors, scheme != null && SCHEMES.contains(scheme), field, "must begin with http:// or https://");
            that(errors, address.getHost() != null, field, "names no host");
            that(errors, address.getUserInfo() == null, field, "must not hold a user name or password");
            that(errors, address.getFragment() == null, field, "must not hold a fragment (#)");
        } catch (URISyntaxException notAnAddress) {
            errors.add(new FieldError(field, "is no valid address: " + notAnAddress.getReason()));
        }
        return errors;
    }

    private static void that(List<FieldError> errors, boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }
}
