package org.gongbao.producers.reading.part;

import java.util.Optional;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.record.v1.PublicMarker;
import org.gongbao.schemas.pattern.SoughtPattern;

/** Reads the marker of publicity: （此件公开发布）, （此件部分公开）. Pure. */
public final class PublicMarkers {

    private static final SoughtPattern PARTIAL = SoughtPattern.of("此件(?:部分|删减|删减后|区分处理后?)公开(?:发布)?");
    private static final SoughtPattern FULL = SoughtPattern.of("此件(?:主动|全文|可)?公开(?:发布)?|公开(?:方式|属性|选项|类别):?主动公开");

    private PublicMarkers() {}

    /** Returns the marker that the text carries, without white space; it may be glued to other text. */
    public static Optional<PublicMarker> of(String squeezed) {
        if (squeezed.indexOf('公') < 0 || squeezed.length() > TextLine.SHORT) {
            return Optional.empty();
        }
        String plain = Folding.plain(squeezed);
        if (PARTIAL.isIn(plain)) {
            return Optional.of(PublicMarker.PARTIAL);
        }
        return FULL.isIn(plain) ? Optional.of(PublicMarker.FULL) : Optional.empty();
    }
}
