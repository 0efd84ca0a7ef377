package org.gongbao.producers.reading.part;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * What a document issues, as the 办法 of a 印发 notice. Two ways lead there: the title says that it issues something, or it says that it
 * changes something and the document prints it again under a heading of its own. Pure.
 */
public final class Instrument {

    private static final Pattern ISSUED =
            Pattern.compile("(?:印发|发布|公布|颁布|颁发|下发|转发|批转)(?!的)(.{2,300})的(?:补充)?(?:通知|决定|公告|通告|命令|令)$");
    private static final Pattern CHANGED = Pattern.compile(
            "(?:修正|修改|修订|调整|完善|补充|变更|更新|废止和修改)(.{2,300}?)(?:的部分条款|部分条款|有关条款|部分内容)?的(?:补充)?(?:通知|决定|公告|通告)$");
    private static final Pattern IN_QUOTES = Pattern.compile("《([^《》]{2,120})》");
    private static final Pattern DECREE = Pattern.compile("(?:现予|予以)?(?:公布|发布|施行)");

    private Instrument() {}

    /**
     * Returns the word for the issued instrument.
     *
     * @param title title without white space
     * @param body the document's lines below its title block
     */
    public static Optional<String> issuedBy(String title, List<TextLine> body) {
        String core = Genre.withoutTail(title);
        Matcher issued = ISSUED.matcher(core);
        if (issued.find()) {
            return lastWord(issued.group(1));
        }
        Matcher changed = CHANGED.matcher(core);
        if (changed.find()) {
            return Genre.instrumentAtEnd(withoutQuotes(changed.group(1)))
                    .filter(word -> isPrintedAgain(changed.group(1), body));
        }
        return isDecree(core) ? ofDecree(body) : Optional.empty();
    }

    /** 关于印发《…办法》等三个文件的通知 names the instrument inside the quotes only. */
    private static Optional<String> lastWord(String issued) {
        return Genre.instrumentAtEnd(issued).or(() -> {
            Matcher quoted = IN_QUOTES.matcher(issued);
            return quoted.find() ? Genre.instrumentAtEnd(quoted.group(1)) : Optional.empty();
        });
    }

    private static boolean isPrintedAgain(String changed, List<TextLine> body) {
        String wanted = Folding.bare(withoutQuotes(changed));
        return body.stream()
                .filter(TextLine::isShort)
                .map(line -> Folding.bare(line.squeezed()))
                .anyMatch(wanted::equals);
    }

    private static String withoutQuotes(String text) {
        Matcher quoted = IN_QUOTES.matcher(text);
        return quoted.find() ? quoted.group(1) : text;
    }

    /** A government promulgates by decree or by announcement, a standing committee by announcement; the first lines say whether it does. */
    private static boolean isDecree(String title) {
        return (title.endsWith("令") || title.endsWith("公告")) && !title.contains("关于");
    }

    /** Of 《…办法》已经…通过，现予公布 in the first lines, which print may have broken. */
    private static Optional<String> ofDecree(List<TextLine> body) {
        for (int i = 0; i < Math.min(4, body.size()); i++) {
            if (body.get(i).squeezed().startsWith("《")) {
                StringBuilder text = new StringBuilder();
                body.subList(i, Math.min(i + 4, body.size()))
                        .forEach(line -> text.append(
                                line.plain(), 0, Math.min(line.squeezed().length(), TextLine.SHORT)));
                return DECREE.matcher(text).find() ? lastWord(text.toString()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
