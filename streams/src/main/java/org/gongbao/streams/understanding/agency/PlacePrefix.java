package org.gongbao.streams.understanding.agency;

import org.gongbao.schemas.place.AdministrativeDivision;

/**
 * What says, before the name of a department, whose it is.
 *
 * @param end offset after it
 * @param division the division; null if it is not known
 * @param kind how it is said
 */
record PlacePrefix(int end, AdministrativeDivision division, Kind kind) {

    /** Ways to say it. */
    enum Kind {
        /** By full name, as 盂县. */
        NAME,
        /** By name without its last character, as 阳泉. */
        SHORT_NAME,
        /** By a level word, as 县. */
        LEVEL,
        /** By a level word as an attribute, as 县级: the class of such bodies more often than one. */
        RANK,
        /** Not at all. */
        NONE
    }
}
