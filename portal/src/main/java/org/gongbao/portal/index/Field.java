package org.gongbao.portal.index;

/** Names of the fields of the index. */
final class Field {

    static final String ID = "id";
    static final String STATUS = "status";
    static final String TITLE = "title";
    static final String NUMBER = "number";
    static final String TEXT = "text";
    /** Single characters of title and text: bigrams do not find a search for one character. */
    static final String CHARACTER = "character";

    static final String CATEGORY = "category";
    static final String AGENCY = "agency";
    static final String AGENCY_ID = "agencyId";
    static final String GENRE = "genre";
    static final String YEAR = "year";
    static final String REGION = "region";
    static final String PLACE = "place";
    static final String EXACT_NUMBER = "exactNumber";
    static final String CITED_NUMBER = "citedNumber";
    static final String CITED_ID = "citedId";
    /** Minute of publication: documents of one issue arrive within moments and are then listed as printed. */
    static final String PUBLISHED = "published";

    static final String ISSUE = "issue";
    static final String POSITION = "position";
    static final String SIGNED = "signed";
    static final String RECORD = "record";
    /** Where the record stands in its topic. */
    static final String TOPIC_PARTITION = "topicPartition";

    static final String TOPIC_OFFSET = "topicOffset";

    private Field() {}
}
