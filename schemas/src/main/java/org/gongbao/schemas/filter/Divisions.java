package org.gongbao.schemas.filter;

import java.util.stream.Stream;

/** Which divisions and agencies stand above one, by the shape of their codes (GB/T 2260: two digits each for province, prefecture, county). */
final class Divisions {

    private static final int CODE = 6;

    private Divisions() {}

    /** Returns the code, that of its prefecture and that of its province. */
    static Stream<String> upwards(String code) {
        return code.length() != CODE
                ? Stream.of(code)
                : Stream.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000")
                        .distinct();
    }

    /**
     * Returns an agency, the like ones of the divisions above its own, and the governments of all of these: of 140322-finance also
     * 140300-finance, 140322-government, 140300-government and so on.
     *
     * @param agencyId may be null
     */
    static Stream<String> agenciesUpwards(String agencyId) {
        int dash = agencyId == null ? -1 : agencyId.indexOf('-');
        if (dash < 0) {
            return Stream.ofNullable(agencyId);
        }
        String department = agencyId.substring(dash);
        return upwards(agencyId.substring(0, dash))
                .flatMap(code -> Stream.of(code + department, code + "-government"))
                .distinct();
    }
}
