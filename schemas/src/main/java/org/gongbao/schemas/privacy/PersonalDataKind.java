package org.gongbao.schemas.privacy;

/** Kinds of personal data that are masked. The names are stable codes, as {@code PersonalData.kind} gives them. */
public enum PersonalDataKind {
    /** Mobile telephone number; whoever bears it, for it reaches one person. */
    MOBILE,
    /** Fixed telephone number of a person; those of offices stay. */
    PHONE,
    /** Identity number (GB 11643), new or old form. */
    ID_NUMBER,
    /** Bank card or account of a person. */
    BANK_CARD,
    /** Where a person lives, below the division. */
    ADDRESS,
    /** Number plate of a vehicle. */
    PLATE,
    /** Name of a minor, a victim or somebody who reported an offence. */
    PERSON,
    /** Number of a passport or a like paper. */
    PASSPORT,
    /** Electronic address of a person; those of offices stay. */
    EMAIL
}
