package org.gongbao.streams.understanding.agency;

import java.util.Arrays;
import org.gongbao.record.v1.GovernmentLevel;
import org.gongbao.schemas.place.AdministrativeDivision;

/** Levels of government as far as their departments differ. */
enum Tier {
    /** The state. */
    NATION('N', GovernmentLevel.NATION),
    /** Provinces and autonomous regions. */
    PROVINCE('S', GovernmentLevel.PROVINCE),
    /** Municipalities under the centre; their departments are named as a prefecture's. */
    MUNICIPALITY('M', GovernmentLevel.PROVINCE),
    /** Cities with districts, prefectures, leagues. */
    PREFECTURE('P', GovernmentLevel.PREFECTURE),
    /** Counties, districts, banners, cities of county rank. */
    COUNTY('C', GovernmentLevel.COUNTY);

    private final char letter;
    private final GovernmentLevel level;

    Tier(char letter, GovernmentLevel level) {
        this.letter = letter;
        this.level = level;
    }

    /** The tier that a letter of the data files stands for. */
    static Tier ofLetter(char letter) {
        return Arrays.stream(values())
                .filter(tier -> tier.letter == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No level of government has the letter " + letter));
    }

    static Tier of(AdministrativeDivision division) {
        return switch (division.level()) {
            case NATION -> NATION;
            case PROVINCE -> division.name().endsWith("市") ? MUNICIPALITY : PROVINCE;
            case PREFECTURE -> PREFECTURE;
            case COUNTY -> COUNTY;
        };
    }

    GovernmentLevel level() {
        return level;
    }
}
