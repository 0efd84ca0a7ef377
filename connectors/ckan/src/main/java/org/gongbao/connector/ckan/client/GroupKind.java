package org.gongbao.connector.ckan.client;

/** The two kinds of groups that CKAN knows. */
enum GroupKind {
    /** Owns datasets. */
    ORGANIZATION,
    /** Gathers datasets. */
    GROUP;

    String action(String verb) {
        return (this == ORGANIZATION ? "organization_" : "group_") + verb;
    }
}
