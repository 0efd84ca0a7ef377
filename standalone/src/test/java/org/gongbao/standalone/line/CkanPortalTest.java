package org.gongbao.standalone.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.standalone.UnfitException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CkanPortalTest {
    @TempDir
    Path folder;

    private Path token;

    @BeforeEach
    void writeToken() throws Exception {
        token = Files.writeString(folder.resolve("token"), "secret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://data.example.org, ckan-data-example-org",
        "http://data.example.org/, ckan-data-example-org",
        "https://Data.Example.org/open, ckan-data-example-org-open",
        "https://data-example.org, ckan-data--example-org",
        "http://127.0.0.1:5000, ckan-127-0-0-1-5000"
    })
    void hasANameThatFollowsFromItsAddress(String url, String expected) {
        // when
        String name = CkanPortal.of(url, token).name();
        // then
        assertThat(name).isEqualTo(expected);
    }

    @Test
    void keepsLongNamesShortAndApart() {
        // given
        String host = "https://" + "a.".repeat(60);
        // when
        String one = CkanPortal.of(host + "one", token).name();
        String other = CkanPortal.of(host + "other", token).name();
        // then
        assertThat(one).hasSizeLessThanOrEqualTo(63).isNotEqualTo(other).matches("[a-z0-9][a-z0-9-]*[a-z0-9]");
    }

    @Test
    void needsATokenAndAnAddress() {
        // when
        assertThatThrownBy(() -> CkanPortal.of("https://data.example.org", null))
                // then
                .isInstanceOf(UnfitException.class);
        assertThatThrownBy(() -> CkanPortal.of("data.example.org", token)).isInstanceOf(UnfitException.class);
    }
}
