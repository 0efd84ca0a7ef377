package org.gongbao.producers.reading.format.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Names of files in archives. Windows writes them in GBK and does not say so, other systems in UTF-8 and do not always say so: what is
 * well-formed UTF-8 is UTF-8. Pure.
 */
final class EntryNames {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}++");
    private static final int LONGEST = 255;

    private EntryNames() {}

    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null ? entry.getName() : decode(raw);
        String plain = CONTROL.matcher(name.replace('\\', '/')).replaceAll("");
        return plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }

    private static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, GB18030);
        }
    }

    /** What operating systems put beside files is no file that somebody handed in. */
    static boolean isByTheWay(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/")
                || last.startsWith(".")
                || last.equals("thumbs.db")
                || last.equals("desktop.ini");
    }
}
