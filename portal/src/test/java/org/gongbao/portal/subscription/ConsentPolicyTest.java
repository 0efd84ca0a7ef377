package org.gongbao.portal.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.record.v1.Consent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentPolicyTest {

    private final ConsentPolicy policy = ConsentPolicy.parse("Inbox.example.org, 10.1.0.0/16,127.0.0.1, fd00::/8");

    @ParameterizedTest
    @CsvSource({
        "https://inbox.example.org/hook, ASSUMED",
        "https://INBOX.example.org:8443/hook, ASSUMED",
        "https://other.inbox.example.org/, PENDING",
        "http://10.1.255.3/, ASSUMED",
        "http://10.2.0.1/, PENDING",
        "http://127.0.0.1:8080/, ASSUMED",
        "http://127.0.0.2/, PENDING",
        "http://[fd12::1]/, ASSUMED",
        "http://[fe80::1]/, PENDING",
        "http://10.1.evil.example/, PENDING"
    })
    void trustsWhatTheOperatorNamedAndNothingElse(String url, Consent consent) {
        // when
        Consent known = policy.of(url);
        // then
        assertThat(known).isEqualTo(consent);
    }
}
