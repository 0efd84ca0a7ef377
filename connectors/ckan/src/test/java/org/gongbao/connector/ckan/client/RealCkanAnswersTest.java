package org.gongbao.connector.ckan.client;

import java.net.URI;
import org.gongbao.testing.ckan.RealCkan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("slow")
@Tag("ckan")
class RealCkanAnswersTest extends AnswersContract {

    private static RealCkan ckan;

    @BeforeAll
    static void find() {
        ckan = RealCkan.require();
    }

    @Override
    URI portal() {
        return ckan.url();
    }

    @Override
    String token() {
        return ckan.token();
    }
}
