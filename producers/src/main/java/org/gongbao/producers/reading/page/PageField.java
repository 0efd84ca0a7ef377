package org.gongbao.producers.reading.page;

/** What a page says of a document in a labelled field. */
enum PageField {
    /** The index (索引号) under which the portal knows the document. */
    INDEX,
    /** Document number (发文字号). */
    NUMBER,
    /** Day of signature (成文日期). */
    SIGNED,
    /** Day on which it was sent out (发文日期), which stands for the day of signature where nothing else gives that. */
    SENT,
    /** Body that issued it (发文机关). */
    ISSUER,
    /** Its title (名称). */
    TITLE,
    /** What the record of a document has no place for, as 主题分类 and 浏览次数. */
    OTHER
}
