package org.gongbao.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.schemas.error.GongbaoException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({"RUN-043,75", "RUN-041,4", "READ-001,2", "STR-051,70"})
    void tellsTheCallerWhatToDo(String code, int expected) {
        // given
        GongbaoException error = new GongbaoException(code, "something went wrong");

        // when
        int exitCode = ExitCode.of(error);

        // then
        assertThat(exitCode).isEqualTo(expected);
    }
}
