package org.gongbao.portal.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks requests and collects every error. One use by one thread. */
final class SubscriptionCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<FieldError> errors = new ArrayList<>();

    private SubscriptionCheck() {}

    /** Checks a request for a new subscription. */
    static void create(SubscriptionRequest request) {
        SubscriptionCheck check = new SubscriptionCheck();
        check.name(request.name(), true);
        check.url(request.url());
        check.filter(request.filter());
        check.finish();
    }

    /** Checks a request for a change. */
    static void change(SubscriptionRequest request) {
        SubscriptionCheck check = new SubscriptionCheck();
        check.name(request.name(), false);
        check.that(request.url() == null, "url", "cannot be changed; make a new subscription");
        check.filter(request.filter());
        check.finish();
    }

    private void name(String name, boolean required) {
        that(name != null || !required, "name", "is missing");
        that(name == null || (!name.isBlank() && name.length() <= LONGEST_NAME), "name", "has 1 to 200 characters");
    }

    private void url(String url) {
        if (url == null || url.isBlank()) {
            that(false, "url", "is missing: the address of your webhook, http or https");
            return;
        }
        that(url.length() <= LONGEST_URL, "url", "has at most " + LONGEST_URL + " characters");
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            that(scheme != null && SCHEMES.contains(scheme), "url", "must begin with http:// or https://");
            that(address.getHost() != null, "url", "names no host");
            that(address.getUserInfo() == null, "url", "must not hold a user name or password");
            that(address.getFragment() == null, "url", "must not hold a fragment (#)");
        } catch (URISyntaxException notAnAddress) {
            that(false, "url", "is no valid address: " + notAnAddress.getReason());
        }
    }

    private void filter(FilterRequest filter) {
        if (filter != null) {
            errors.addAll(FilterCheck.errors(filter));
        }
    }

    private void that(boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }

    private void finish() {
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }
}
