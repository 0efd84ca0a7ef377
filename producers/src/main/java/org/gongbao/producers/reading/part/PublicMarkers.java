package org.gongbao.producers.reading.part;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.record.v1.PublicMarker;

/** Reads the marker of publicity: （此件公开发布）, （此件部分公开）. Pure. */
public final class PublicMarkers {

    private static final Pattern PARTIAL = Pattern.compile("此件(?:部分|删减|删减后|区分处理后?)公开(?:发布)?");
    private static final Pattern FULL = Pattern.compile("此件(?:主动|全文|可)?公开(?:发布)?|公开(?:方式|属性|选项)[:：]?主动公开");

    private PublicMarkers() {}

    /** Returns the marker that the text carries, without white space; it may be glued to other text. */
    public static Optional<PublicMarker> of(String squeezed) {
        if (!squeezed.contains("公开")) {
            return Optional.empty();
        }
        if (PARTIAL.matcher(squeezed).find()) {
            return Optional.of(PublicMarker.PARTIAL);
        }
        return FULL.matcher(squeezed).find() ? Optional.of(PublicMarker.FULL) : Optional.empty();
    }
}
