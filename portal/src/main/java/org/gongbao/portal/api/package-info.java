/**
 * The REST API under {@code /api/v1}, described by {@code openapi.yaml}. Errors are problem details (RFC 9457) with a stable code.
 */
package org.gongbao.portal.api;
