package org.gongbao.portal;

import java.nio.file.Path;
import org.gongbao.testing.KafkaExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A portal with the three examples, which the tests of a class ask over HTTP. */
abstract class PortalOverHttp {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    static Path data;

    static RunningPortal portal;

    @BeforeAll
    static void startPortal() {
        portal = RunningPortal.withExamples(KAFKA, data);
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }
}
