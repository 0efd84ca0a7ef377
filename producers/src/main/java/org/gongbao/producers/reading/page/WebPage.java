package org.gongbao.producers.reading.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * A web page of one document. It is known by labelled fields, by marks of navigation, or by its title, which pages print several times
 * above the text; a gazette has a cover and is none. Pure, time linear in the text.
 *
 * @param lines its lines without what the page prints around the document
 * @param metadata what its fields say
 * @param titles titles that the page announces, as printed
 */
public record WebPage(List<TextLine> lines, PageMetadata metadata, List<String> titles) {

    private static final Pattern GAZETTE = Pattern.compile("(?:公报|政报)(?:$|[^》\\p{IsHan}])|^(?:目录|要目|目次)$");
    private static final int HEAD = 80;
    private static final int TAIL = 40;
    private static final int SENTENCE = 4;
    private static final int SHORTEST_TITLE = 6;

    /** Copies the lists. */
    public WebPage {
        lines = List.copyOf(lines);
        titles = List.copyOf(titles);
    }

    /** Returns the page that these lines of a file are, if they are one. */
    public static Optional<WebPage> of(List<TextLine> lines) {
        List<TextLine> head = head(lines);
        if (head.stream()
                .anyMatch(
                        line -> line.isShort() && GAZETTE.matcher(line.plain()).find())) {
            return Optional.empty();
        }
        PageMetadata metadata = PageMetadata.read(head);
        List<TextLine> own = new ArrayList<>();
        boolean marked = !metadata.isEmpty();
        for (TextLine line : head) {
            boolean mark = !metadata.contains(line) && PageMarks.isAbove(line);
            marked |= mark;
            if (!mark && !metadata.contains(line)) {
                own.add(unquoted(line));
            }
        }
        Set<String> titles = new LinkedHashSet<>();
        metadata.title().ifPresent(titles::add);
        List<TextLine> once = withoutRepeats(own, titles);
        if (!marked && once.size() == own.size()) {
            return Optional.empty();
        }
        List<TextLine> text = lines.subList(head.size(), lines.size());
        once.addAll(text.subList(0, end(text)));
        return Optional.of(new WebPage(once, metadata.orIssuer(issuer(own)), List.copyOf(titles)));
    }

    /** The lines above the first sentence. */
    private static List<TextLine> head(List<TextLine> lines) {
        int end = 0;
        while (end < Math.min(HEAD, lines.size())
                && (!isSentence(lines.get(end))
                        || !LabelledLine.read(lines.get(end)).isEmpty()
                        || PageMarks.isAbove(lines.get(end)))) {
            end++;
        }
        return lines.subList(0, end);
    }

    private static boolean isSentence(TextLine line) {
        return line.squeezed().length() >= SENTENCE && line.squeezed().indexOf('。') >= 0;
    }

    /** Collections of laws print who issued a document on a line of its own, between its titles. */
    private static Optional<String> issuer(List<TextLine> head) {
        for (int i = 1; i + 1 < head.size(); i++) {
            boolean between = isTyped(head.get(i - 1)) && isTyped(head.get(i + 1));
            if (between && AgencyNames.isName(head.get(i).squeezed())) {
                return Optional.of(head.get(i).squeezed());
            }
        }
        return Optional.empty();
    }

    private static boolean isTyped(TextLine line) {
        return line.isShort()
                && Folding.bare(line.squeezed()).length() >= SHORTEST_TITLE
                && Genre.ofTitle(line.squeezed()).isPresent();
    }

    /** A heading that is nothing but a title in 《》 is that title. */
    private static TextLine unquoted(TextLine line) {
        String text = line.text();
        boolean quoted = line.isShort()
                && text.length() > SHORTEST_TITLE
                && text.charAt(0) == '《'
                && text.indexOf('》') == text.length() - 1
                && text.indexOf('《', 1) < 0;
        String inner = quoted ? text.substring(1, text.length() - 1) : text;
        return quoted && Genre.ofTitle(inner).isPresent() ? line.withText(inner) : line;
    }

    /** Of a title, or a number, that stands several times only the last counts; what holds it and something more is a heading of the page. */
    private static List<TextLine> withoutRepeats(List<TextLine> head, Set<String> titles) {
        List<TextLine> once = new ArrayList<>();
        Set<String> below = new LinkedHashSet<>();
        Set<String> typed = new LinkedHashSet<>();
        for (TextLine line : head.reversed()) {
            String bare = Folding.bare(line.squeezed());
            boolean repeated = (isTyped(line) || NumberLine.read(line).isPresent()) && below.contains(bare);
            Optional<String> held = typed.stream().filter(bare::contains).findFirst();
            if (held.isPresent()) {
                titles.add(held.get());
            } else if (!repeated) {
                once.addFirst(line);
            }
            below.add(bare);
            if (isTyped(line)) {
                typed.add(bare);
            }
        }
        return once;
    }

    private static int end(List<TextLine> text) {
        for (int i = Math.max(0, text.size() - TAIL); i < text.size(); i++) {
            if (PageMarks.isBelow(text.get(i))) {
                return i;
            }
        }
        return text.size();
    }
}
