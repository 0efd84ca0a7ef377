package org.gongbao.producers.reading.boundary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.Addressees;
import org.gongbao.producers.reading.part.LineRole;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/** What stands above and below a place, as far as it speaks for a document beginning there. Looks at a bounded number of lines. Pure. */
final class Surroundings {

    private static final Pattern ADOPTED =
            Pattern.compile("^\\(.{0,40}(?:19|20)\\d{2}年.{0,60}(?:通过|批准|公布|发布|修订|施行)\\)$");
    private static final Pattern OCCASION = Pattern.compile(
            "^\\(?(?:——|—|--).{0,60}(?:19|20)\\d{2}年|^\\((?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日\\)$|^(?:——|—|--).{4,60}[上中会]\\)?$");
    private static final Pattern SPEAKER =
            Pattern.compile("^\\(?[\\p{IsHan}、]{0,24}(?:书记|省长|市长|县长|区长|旗长|州长|主席|主任|局长|秘书长)[\\p{IsHan}·]{2,5}\\)?$");
    private static final Pattern SALUTATION = Pattern.compile("^(?:各位|同志们|尊敬的|女士们|朋友们|全[县市区]).{0,40}[:!,]$");
    private static final Pattern APPOINTMENTS = Pattern.compile("任命|免去|聘任|解聘|同志任|任职|免职|正式任|挂职");
    private static final int LOOK_BELOW = 6;
    private static final int LOOK_ABOVE = 8;
    private static final int COVER_LINES = 16;
    private static final int LONGEST_ON_COVER = 40;

    private final ClassifiedLines lines;

    Surroundings(ClassifiedLines lines) {
        this.lines = lines;
    }

    /** Returns what speaks for a beginning at {@code first} whose title and number end above {@code bodyFrom}. */
    Set<Evidence> evidence(int first, int bodyFrom, List<String> issuers) {
        Set<Evidence> found = EnumSet.noneOf(Evidence.class);
        above(first, found);
        below(bodyFrom, found);
        boolean signedByIssuer = lines.signature(lines.nextSignature(bodyFrom))
                .flatMap(signature -> signature.signatories().stream().findFirst())
                .filter(name -> issuers.stream().anyMatch(issuer -> issuer.contains(name) || name.contains(issuer)))
                .isPresent();
        addIf(found, Evidence.SIGNED_BELOW, signedByIssuer);
        return found;
    }

    private void above(int first, Set<Evidence> found) {
        if (first == 0) {
            found.add(Evidence.FORMER_CLOSED);
            found.add(Evidence.FIRST_TEXT);
            return;
        }
        TextLine above = lines.get(first - 1);
        if (isSignedAbove(first)) {
            found.add(Evidence.FORMER_SIGNED);
        } else {
            addIf(found, Evidence.FORMER_CLOSED, isClosedAbove(first));
        }
        addIf(found, Evidence.RUNS_ON_ABOVE, LineRole.runsOn(above));
        addIf(found, Evidence.SECTION_ABOVE, isSection(above));
        addIf(found, Evidence.IN_ANNEX, isAnnexHeading(above));
        addIf(found, Evidence.FIRST_TEXT, isOnlyCoverAbove(first));
    }

    /** A signature and day above, with nothing but markers, annexes, copies and headings of sections in between. */
    boolean isSignedAbove(int first) {
        for (int i = first - 1; i >= Math.max(0, first - LOOK_ABOVE); i--) {
            if (lines.signature(i).isPresent()) {
                return true;
            }
            if (!lines.isBelowSignature(i)) {
                return false;
            }
        }
        return false;
    }

    /** 附件2 directly above, or with the running head of a new page in between: what follows is that annex. */
    boolean isAnnexAbove(int first) {
        int above = first - 1;
        while (above > 0 && above > first - LOOK_ABOVE && isSection(lines.get(above))) {
            above--;
        }
        return above >= 0 && isAnnexHeading(lines.get(above));
    }

    private static boolean isSection(TextLine line) {
        return LineRole.isSection(line) || LineRole.isSectionName(line);
    }

    private boolean isClosedAbove(int first) {
        TextLine above = lines.get(first - 1);
        return LineRole.isClosed(above) || above.text().indexOf('\t') >= 0 || lines.isBelowSignature(first - 1);
    }

    private static boolean isAnnexHeading(TextLine line) {
        return LineRole.isAnnex(line) && line.squeezed().length() <= 5;
    }

    private boolean isOnlyCoverAbove(int first) {
        boolean texts = first > COVER_LINES || lines.nextSignature(0) < first;
        for (int i = 0; i < first && !texts; i++) {
            texts = lines.number(i).isPresent();
        }
        return !texts
                && lines.between(0, first).stream()
                        .allMatch(line -> line.squeezed().length() <= LONGEST_ON_COVER
                                && line.squeezed().indexOf('。') < 0);
    }

    private void below(int bodyFrom, Set<Evidence> found) {
        List<TextLine> below = lines.between(bodyFrom, bodyFrom + LOOK_BELOW);
        if (below.isEmpty()) {
            return;
        }
        addIf(found, Evidence.ADDRESSEES_BELOW, !Addressees.read(below).names().isEmpty());
        TextLine next = below.getFirst();
        addIf(
                found,
                Evidence.ADOPTED_BELOW,
                next.isShort()
                        && ADOPTED.matcher(Folding.plain(Occasion.bracketed(below, 0)))
                                .find());
        addIf(
                found,
                Evidence.TABLE_BELOW,
                below.stream().limit(4).anyMatch(line -> line.text().indexOf('\t') >= 0));
        addIf(found, Evidence.SPEAKER_BELOW, below.stream().limit(2).anyMatch(Surroundings::isSpeaker));
        addIf(
                found,
                Evidence.APPOINTMENTS_BELOW,
                below.stream()
                        .limit(4)
                        .anyMatch(line -> line.isShort()
                                && APPOINTMENTS.matcher(line.plain()).find()));
    }

    static boolean isSpeaker(TextLine line) {
        return line.isShort()
                && (OCCASION.matcher(line.plain()).find()
                        || SPEAKER.matcher(line.plain()).matches()
                        || SALUTATION.matcher(line.plain()).matches());
    }

    private static void addIf(Set<Evidence> evidence, Evidence one, boolean holds) {
        if (holds) {
            evidence.add(one);
        }
    }
}
