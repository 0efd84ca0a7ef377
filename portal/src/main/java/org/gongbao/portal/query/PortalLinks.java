package org.gongbao.portal.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Absolute addresses of the portal. Thread-safe. */
public final class PortalLinks {

    private final Optional<String> configured;

    /**
     * Makes links.
     *
     * @param configured address under which readers see the portal, without a slash at the end; empty = as each request says
     */
    public PortalLinks(Optional<String> configured) {
        this.configured = configured;
    }

    /** Returns the portal's address, without a slash at the end. */
    public String base(HttpServletRequest request) {
        return configured.orElseGet(
                () -> ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    }

    /** Returns the address of a document's page. */
    public String document(HttpServletRequest request, String documentId) {
        return base(request) + "/documents/" + documentId;
    }
}
