package org.gongbao.portal.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.portal.subscription.CredentialsRequest.Basic;
import org.gongbao.portal.subscription.CredentialsRequest.OAuth2;

/** Checks credentials and collects every error; no message repeats a secret. One use by one thread. */
final class CredentialsCheck {

    private static final int MOST_HEADERS = 20;
    private static final int LONGEST = 4_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

    /** What belongs to the connection (RFC 9110, 7.6.1), to the request, or to the webhook itself. */
    private static final Set<String> OURS = Set.of(
            "authorization",
            "connection",
            "expect",
            "host",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private static final List<String> OUR_PREFIXES = List.of("webhook-", "content-", "ce-", "x-gongbao-", "x-hub-");

    private final List<FieldError> errors = new ArrayList<>();

    private CredentialsCheck() {}

    static List<FieldError> errors(CredentialsRequest credentials) {
        CredentialsCheck check = new CredentialsCheck();
        check.headers(credentials);
        check.one(credentials);
        if (credentials.basic() != null) {
            check.basic(credentials.basic());
        }
        if (credentials.bearer() != null) {
            String token = credentials.bearer().token();
            check.that(
                    isVisible(token) && token.indexOf(' ') < 0,
                    "credentials.bearer.token",
                    "is visible ASCII, no blanks");
        }
        if (credentials.oauth2() != null) {
            check.oauth2(credentials.oauth2());
        }
        if (credentials.tls() != null) {
            check.errors.addAll(TlsCheck.errors(credentials.tls(), Instant.now()));
        }
        return List.copyOf(check.errors);
    }

    private void headers(CredentialsRequest credentials) {
        that(
                credentials.headers().size() <= MOST_HEADERS,
                "credentials.headers",
                "has at most " + MOST_HEADERS + " headers");
        credentials.headers().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean ours = OURS.contains(lower) || OUR_PREFIXES.stream().anyMatch(lower::startsWith);
            String place = "credentials.headers";
            that(NAME.matcher(name).matches(), place, "has a name that no header can have");
            that(!ours, place, "must not hold " + lower + ": it is set by the platform, or by basic, bearer or oauth2");
            that(isVisible(value), place, "has a value of " + lower + " that is not visible ASCII");
        });
    }

    private void one(CredentialsRequest credentials) {
        long kinds = Stream.of(credentials.basic(), credentials.bearer(), credentials.oauth2())
                .filter(kind -> kind != null)
                .count();
        that(kinds <= 1, "credentials", "holds one of basic, bearer and oauth2 only");
    }

    private void basic(Basic basic) {
        boolean named = isFilled(basic.username()) && basic.username().indexOf(':') < 0;
        that(named, "credentials.basic.username", "is missing or holds a colon");
        that(isFilled(basic.password()), "credentials.basic.password", "is missing");
    }

    private void oauth2(OAuth2 oauth2) {
        errors.addAll(WebAddress.errors("credentials.oauth2.tokenUrl", oauth2.tokenUrl()));
        that(isFilled(oauth2.clientId()), "credentials.oauth2.clientId", "is missing");
        that(isFilled(oauth2.clientSecret()), "credentials.oauth2.clientSecret", "is missing");
    }

    private static boolean isFilled(String value) {
        return value != null && !value.isEmpty() && value.length() <= LONGEST;
    }

    private static boolean isVisible(String value) {
        return isFilled(value) && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    private void that(boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }
}
