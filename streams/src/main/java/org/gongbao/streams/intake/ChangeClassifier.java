package org.gongbao.streams.intake;

import org.gongbao.record.v1.ChangeClass;

/** Tells what a new revision changes. */
final class ChangeClassifier {

    /** From this share of changed text on a change is major. */
    static final double MAJOR_SHARE = 0.2;

    private ChangeClassifier() {}

    static ChangeClass classify(TextFingerprint former, TextFingerprint present) {
        if (former.sameTextAs(present)) {
            return ChangeClass.METADATA;
        }
        return former.changedShareTo(present) >= MAJOR_SHARE ? ChangeClass.MAJOR : ChangeClass.CORRECTION;
    }
}
