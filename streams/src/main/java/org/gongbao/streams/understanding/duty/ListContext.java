package org.gongbao.streams.understanding.duty;

/**
 * Who the items of a list speak of: the body in the words that lead to the list (县水利局履行下列职责：), or, for a step that begins with 经…批准后, the body of the step before
 * it. Follows a document paragraph by paragraph; not for several threads.
 */
final class ListContext {
    private static final int OPEN = -1;

    private String lead;
    private int leadDepth = Numbering.NONE;
    private int itemDepth = OPEN;
    private int depth = Numbering.NONE;
    private String step;
    private String stepBefore;
    private String rhythm;
    private boolean leading;

    /** A paragraph begins. */
    void begin(String paragraph) {
        int next = Numbering.depth(paragraph);
        if (leading) {
            itemDepth = next;
            leading = false;
            if (next == Numbering.NONE || (next <= leadDepth && leadDepth != Numbering.NONE)) {
                lead = null;
            }
        } else if (next < itemDepth) {
            lead = null;
        }
        boolean sibling = next == depth && next != Numbering.NONE;
        stepBefore = sibling ? step : null;
        step = null;
        if (!sibling) {
            rhythm = null;
        }
        depth = next;
    }

    /** A sentence of the paragraph was read: who it speaks of (null if nobody), and whether it leads to a list. */
    void pass(String bearer, boolean leadsToList) {
        if (bearer != null && step == null) {
            step = bearer;
        }
        if (leadsToList && bearer != null) {
            lead = bearer;
            leadDepth = depth;
            leading = true;
        }
    }

    /** Body in the words that lead to the list; null if none. */
    String lead() {
        return leading ? null : lead;
    }

    /** Body of the step before this one; null if none. */
    String stepBefore() {
        return stepBefore;
    }

    /** Rhythm of the steps before this one in the same list; null if they have none. */
    String rhythm() {
        return rhythm;
    }

    /** A deadline was read. */
    void rhythm(String recurs) {
        if (recurs != null && depth != Numbering.NONE) {
            rhythm = recurs;
        }
    }
}
