package org.gongbao.connector.ckan.client;

import java.net.URI;
import org.gongbao.connector.ckan.fake.FakeCkan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class FakeCkanAnswersTest extends AnswersContract {

    private static FakeCkan ckan;

    @BeforeAll
    static void start() {
        ckan = new FakeCkan();
    }

    @AfterAll
    static void stop() {
        ckan.close();
    }

    @Override
    URI portal() {
        return ckan.url();
    }

    @Override
    String token() {
        return FakeCkan.TOKEN;
    }
}
