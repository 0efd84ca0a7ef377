package org.gongbao.schemas.privacy;

/** What the head of a column says of the cells below it. */
enum ColumnKind {
    /** Names, of whomever the table lists. */
    NAME,
    /** Names of minors, victims and informants. */
    PROTECTED,
    /** Names of those who have the care of a minor. */
    WARD,
    /** Homes. */
    HOME,
    /** Addresses: homes in a list of private persons. */
    PLACE,
    /** Telephones of whomever the table lists. */
    TELEPHONE,
    /** Telephones of persons. */
    PRIVATE_TELEPHONE,
    /** Identity numbers. */
    IDENTITY,
    /** Cards and accounts of persons. */
    CARD,
    /** Accounts of whomever the table lists. */
    ACCOUNT,
    /** Something that only lists of persons tell. */
    PERSON,
    /** Something that only lists of officials, offices and firms tell. */
    OFFICE,
    /** A head that says nothing of persons. */
    OTHER,
    /** No head. */
    NONE
}
