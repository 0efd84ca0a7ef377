package org.gongbao.schemas.place;

import java.util.Locale;
import java.util.Objects;

/**
 * One division.
 *
 * @param code six digits of GB/T 2260, as 140322; 000000 is the nation
 * @param name full name, as 盂县
 * @param level its level
 * @param parentCode code of the division that it belongs to; empty for the nation
 * @param pinyin reading without tones and blanks, lower case, as yuxian
 */
public record AdministrativeDivision(String code, String name, Level level, String parentCode, String pinyin) {

    /** Levels, highest first. */
    public enum Level {
        /** The state. */
        NATION,
        /** Provinces, autonomous regions, municipalities, special administrative regions. */
        PROVINCE,
        /** Cities with districts, prefectures, leagues. */
        PREFECTURE,
        /** Counties, districts, banners, cities of county rank. */
        COUNTY
    }

    /** Checks that nothing is missing. */
    public AdministrativeDivision {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(parentCode, "parentCode");
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("Not a division code: " + code);
        }
        if (!pinyin.equals(pinyin.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Pinyin is written in lower case: " + pinyin);
        }
    }
}
