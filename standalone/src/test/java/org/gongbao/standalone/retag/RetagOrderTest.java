package org.gongbao.standalone.retag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.TestCommandLine;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.topic.TopicReader;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A cluster on which no streams run. */
class RetagOrderTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @Test
    void theRequestIsKeptAndTheCommandSaysThatNobodyDidIt() {
        // given
        KAFKA.createTopics(new TopicDefinition<?>[] {Topics.RETAGS, Topics.RETAGS_STATE});
        String registry = KAFKA.uniqueRegistry();
        StringWriter out = new StringWriter();

        // when
        int code = TestCommandLine.create()
                .setOut(new PrintWriter(out))
                .execute(
                        "retag",
                        "--since",
                        "2026-01-31",
                        "--silence",
                        "1s",
                        "--bootstrap",
                        KAFKA.bootstrapServers(),
                        "--registry",
                        registry);

        // then
        assertThat(code).isEqualTo(ExitCode.NOT_SETTLED);
        assertThat(out.toString()).contains("The streams reported nothing for 1 s");
        assertThat(new TopicReader(new Clients(KAFKA.bootstrapServers(), registry))
                        .latest(Topics.RETAGS)
                        .values())
                .singleElement()
                .satisfies(request -> assertThat(request.getSince()).hasToString("2026-01-30T16:00:00Z"));
    }
}
