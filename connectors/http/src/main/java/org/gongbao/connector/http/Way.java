package org.gongbao.connector.http;

import org.apache.hc.client5.http.protocol.HttpClientContext;

/** How requests get to the other side: at once, or through something that may fail by itself. Thread-safe. */
interface Way {

    /** Connections lead straight to the other side. */
    Way DIRECT = new Way() {
        @Override
        public void prepare(HttpClientContext context) {
            // nothing stands between
        }

        @Override
        public SendResult outcome(SendResult result, HttpClientContext context) {
            return result;
        }
    };

    /** Gives a request what the way asks for. */
    void prepare(HttpClientContext context);

    /** Returns what a result says of the other side, or that the way itself failed. */
    SendResult outcome(SendResult result, HttpClientContext context);
}
