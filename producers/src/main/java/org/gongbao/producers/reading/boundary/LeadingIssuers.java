package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.Folding;

/** The issuers that a title begins with. Pure. */
final class LeadingIssuers {

    /** Most characters that issuers take in a title. */
    static final int LONGEST = 60;

    private static final Pattern BEHIND_ISSUER =
            Pattern.compile("^(?:关于|印发|转发|批转|发布|公布|任免|任职|免职|招标|表彰|致|第|\\d|[(〔]|[\\p{IsHan}]{0,4}会议)");
    private static final int SHORTEST = 3;

    private LeadingIssuers() {}

    /**
     * The longest name that the title begins with, or names: of 某市人民政府令 某市人民政府. What follows must be what may follow an issuer,
     * so that 某县供水管理办 is none before 法.
     */
    static List<String> of(String title) {
        String plain = Folding.plain(title);
        for (int end = Math.min(title.length() - 1, LONGEST); end > SHORTEST; end--) {
            if (AgencyNames.isName(title.substring(0, end))) {
                String rest = plain.substring(end);
                return BEHIND_ISSUER.matcher(rest).find() || Genre.isOnlyType(rest)
                        ? AgencyNames.split(title.substring(0, end))
                        : List.of();
            }
        }
        return List.of();
    }
}
