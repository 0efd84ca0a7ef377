package org.gongbao.schemas.privacy;

import java.util.Optional;

/** Tells whether digits are one kind of personal number. Stateless. */
interface NumberRule {

    /** What the candidate is; empty if it is not of this kind. */
    Optional<Finding> judge(Candidate candidate);
}
