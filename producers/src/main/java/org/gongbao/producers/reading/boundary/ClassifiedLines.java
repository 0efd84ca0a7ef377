package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.LineRole;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.part.PublicMarkers;
import org.gongbao.producers.reading.part.Signature;
import org.gongbao.producers.reading.text.TextLine;

/** The lines of an issue's body, each looked at once: what it can be, and which signature comes next. Immutable. */
final class ClassifiedLines {

    private final List<TextLine> lines;
    private final boolean[] titlePart;
    private final boolean[] name;
    private final String[] number;
    private final String[] serial;
    private final Signature[] signature;
    private final int[] nextSignature;

    ClassifiedLines(List<TextLine> lines) {
        this.lines = List.copyOf(lines);
        int size = lines.size();
        titlePart = new boolean[size];
        name = new boolean[size];
        number = new String[size];
        serial = new String[size];
        signature = new Signature[size];
        nextSignature = new int[size + 1];
        nextSignature[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            classify(i);
            nextSignature[i] = signature[i] == null ? nextSignature[i + 1] : i;
        }
    }

    private void classify(int i) {
        TextLine line = lines.get(i);
        Signature signed = Signature.at(lines, i).orElse(null);
        signature[i] = signed;
        if (!line.isShort()) {
            return;
        }
        number[i] = NumberLine.read(line).orElse(null);
        serial[i] = NumberLine.readSerial(line).orElse(null);
        boolean apart = number[i] != null
                || serial[i] != null
                || signed != null
                || PublicMarkers.of(line.squeezed()).isPresent();
        titlePart[i] = !apart
                && TitleLines.canBePart(line)
                && NumberLine.behindTitle(line).isEmpty()
                && NumberLine.beforeTitle(line).isEmpty();
        name[i] = titlePart[i] && AgencyNames.isName(line.squeezed());
    }

    int size() {
        return lines.size();
    }

    TextLine get(int i) {
        return lines.get(i);
    }

    /** Returns a part of the lines, cut to those that there are. */
    List<TextLine> between(int from, int to) {
        int end = Math.min(to, lines.size());
        return lines.subList(Math.min(from, end), end);
    }

    /** Returns the text of the lines from one to another, both included, without white space. */
    String join(int first, int last) {
        if (first == last) {
            return lines.get(first).squeezed();
        }
        StringBuilder title = new StringBuilder();
        for (TextLine line : between(first, last + 1)) {
            title.append(line.squeezed());
        }
        return title.toString();
    }

    /** Returns whether the line exists and can be part of a title. */
    boolean isTitlePart(int i) {
        return i >= 0 && i < lines.size() && titlePart[i];
    }

    boolean isName(int i) {
        return i >= 0 && i < lines.size() && name[i];
    }

    Optional<String> number(int i) {
        return Optional.ofNullable(number[i]);
    }

    Optional<String> serial(int i) {
        return Optional.ofNullable(serial[i]);
    }

    /** Returns the signature whose day stands in this line. */
    Optional<Signature> signature(int i) {
        return i < 0 || i >= lines.size() ? Optional.empty() : Optional.ofNullable(signature[i]);
    }

    /** Returns the index of the first line at or below this one in which a signature's day stands; the number of lines if there is none. */
    int nextSignature(int i) {
        return nextSignature[Math.min(i, lines.size())];
    }

    /** Returns whether the line stands last in a document or below its end: marker, annexes, copies, section. */
    boolean isBelowSignature(int i) {
        TextLine line = lines.get(i);
        return line.isShort()
                && (PublicMarkers.of(line.squeezed()).isPresent()
                        || LineRole.isAnnex(line)
                        || LineRole.isImprint(line)
                        || LineRole.isSection(line)
                        || LineRole.isSectionName(line)
                        || LineRole.isRedHead(line));
    }
}
