package org.gongbao.streams.enrichment;

import java.util.List;

/**
 * What comes of an input.
 *
 * @param dossier what is known from now on
 * @param outputs what goes out, in order; empty if nothing has changed for anybody
 */
record Verdict(Dossier dossier, List<DeskOutput> outputs) {

    Verdict {
        outputs = List.copyOf(outputs);
    }
}
