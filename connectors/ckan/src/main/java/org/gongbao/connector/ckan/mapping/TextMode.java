package org.gongbao.connector.ckan.mapping;

/** How the text of a document gets to the portal. */
public enum TextMode {
    /** As a file of plain text that the portal stores. */
    UPLOAD,
    /** As a link to Gongbao's own page. */
    LINK
}
