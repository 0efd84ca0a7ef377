package org.gongbao.schemas.place;

import java.util.Objects;

/**
 * A township, town or subdistrict: the level below the county.
 *
 * @param code nine digits (GB/T 2260 and GB/T 10114), as 140322100
 * @param name full name, as 秀水镇; a subdistrict ends with 街道
 */
public record Township(String code, String name) {

    /** Checks the code. */
    public Township {
        Objects.requireNonNull(name, "name");
        if (!code.matches("\\d{9}")) {
            throw new IllegalArgumentException("Not the code of a township: " + code);
        }
    }

    /** Six digits of the county, or of the city if that has no counties. */
    public String countyCode() {
        return code.substring(0, 6);
    }
}
