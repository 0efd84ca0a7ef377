package org.gongbao.producers.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.gongbao.producers.configuration.ProducersConfiguration;
import org.gongbao.producers.publishing.DocumentPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class UploadControllerTest {

    @ParameterizedTest
    @CsvSource({
        "C:\\gongbao\\issue.txt,issue.txt",
        "../../etc/passwd,passwd",
        "'a\tb.txt',ab.txt",
        "'',upload.txt",
        ",upload.txt"
    })
    void only_the_last_part_of_a_name_counts(String sent, String plain) {
        // when
        String name = UploadController.plainName(sent);
        // then
        assertThat(name).isEqualTo(plain);
    }

    @Test
    void a_body_over_the_limit_is_answered_with_413_and_a_code() throws IOException {
        // given
        ProducersConfiguration configuration = ProducersConfiguration.from(
                Map.of("gongbao.bootstrap.servers", "127.0.0.1:1", "gongbao.schema.registry.url", "mock://upload"));
        try (DocumentPublisher publisher = new DocumentPublisher(configuration)) {
            UploadController controller = new UploadController(publisher, 3);
            // when
            ResponseEntity<Object> answer = controller.body("a.txt", new ByteArrayInputStream(new byte[4]));
            // then
            assertThat(answer.getStatusCode().value()).isEqualTo(413);
            assertThat(((ProblemDetail) answer.getBody()).getProperties()).containsEntry("code", "READ-002");
        }
    }
}
