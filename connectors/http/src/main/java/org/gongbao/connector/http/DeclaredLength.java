package org.gongbao.connector.http;

import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Says the length of a body over HTTP/2 too. Frames need no Content-Length, and the client sends none, but what stands behind a receiver often does: it then
 * takes a request without one for one without a body, or refuses it by 411. Thread-safe.
 */
final class DeclaredLength implements HttpRequestInterceptor {

    @Override
    public void process(HttpRequest request, EntityDetails body, HttpContext context) {
        boolean http2 = HttpVersion.HTTP_2.equals(context.getProtocolVersion());
        if (http2 && body != null && body.getContentLength() >= 0) {
            request.setHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(body.getContentLength()));
        }
    }
}
