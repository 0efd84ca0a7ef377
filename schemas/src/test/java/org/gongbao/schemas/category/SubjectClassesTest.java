package org.gongbao.schemas.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SubjectClassesTest {

    @Test
    void knowsTwentyTwoClassesInOrder() {
        // when
        var codes = SubjectClasses.codes();

        // then
        assertThat(codes).hasSize(22).startsWith("1", "2").endsWith("22");
        assertThat(SubjectClasses.label("6")).isEqualTo("农业、林业、水利");
        assertThat(SubjectClasses.label(SubjectClasses.OTHER)).isEqualTo("其他");
    }

    @Test
    void findsTheCodeOfALabel() {
        // when
        var code = SubjectClasses.codeOf("公安、安全、司法");

        // then
        assertThat(code).contains("16");
        assertThat(SubjectClasses.codeOf("公安")).isEmpty();
    }

    @Test
    void refusesOtherCodes() {
        // when
        assertThatThrownBy(() -> SubjectClasses.label("23"))

                // then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("23");
        assertThat(SubjectClasses.find("06")).isEmpty();
        assertThat(SubjectClasses.find(null)).isEmpty();
    }
}
