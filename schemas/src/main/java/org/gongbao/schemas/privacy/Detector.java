package org.gongbao.schemas.privacy;

import java.util.List;

/** Finds personal data of some kinds. Stateless, time linear in the text. */
interface Detector {

    /** Adds what it finds to a list; it may overlap with what others find. */
    void find(Passage passage, List<Finding> findings);
}
