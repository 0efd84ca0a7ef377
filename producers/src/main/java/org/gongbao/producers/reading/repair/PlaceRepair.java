package org.gongbao.producers.reading.repair;

import org.gongbao.schemas.place.AdministrativeDivision;

/**
 * One misread place name.
 *
 * @param printed name as printed, as 孟县
 * @param division what it stands for
 * @param own true if the publisher or issuer belongs to this place, so that its numbers and 驻… carry its short name
 * @param evidence why, for people
 */
public record PlaceRepair(String printed, AdministrativeDivision division, boolean own, String evidence) {

    /** Returns the place of the character that differs. */
    int difference() {
        int at = 0;
        while (printed.charAt(at) == division.name().charAt(at)) {
            at++;
        }
        return at;
    }

    String printedCharacter() {
        return printed.substring(difference(), difference() + 1);
    }

    String repairedCharacter() {
        return division.name().substring(difference(), difference() + 1);
    }
}
