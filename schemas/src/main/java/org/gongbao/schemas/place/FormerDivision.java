package org.gongbao.schemas.place;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A name that a division bore and bears no more, as 高要市, now 高要区.
 *
 * @param code six digits that it had in GB/T 2260
 * @param name full name
 * @param lastDay last day on which the name is known to have stood, exact to some months
 * @param successorCode code of the division that took its place; empty if it was shared out
 */
public record FormerDivision(String code, String name, LocalDate lastDay, String successorCode) {

    /** Checks that nothing is missing. */
    public FormerDivision {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(successorCode, "successorCode");
    }
}
