package org.gongbao.standalone.audit;

/** What can be wrong with a delivery. */
public enum Fault {
    /** The filter wants the document, but neither the matcher nor the deliveries know of it. */
    NOT_MATCHED("AUD-001"),
    /** The matcher told the subscription, but no delivery has a state. */
    LOST("AUD-002"),
    /** There is a delivery of a document that the filter does not want. */
    UNWANTED("AUD-003"),
    /** One webhook id stands for two records of a document. */
    TWO_CONTENTS("AUD-004"),
    /** The webhook id is not that of document, revision and subscription. */
    WRONG_ID("AUD-005"),
    /** The state counts attempts that the log of attempts does not hold. */
    ATTEMPTS_MISSING("AUD-006"),
    /** The state and the outcomes of the attempts say different things. */
    END_CONTRADICTED("AUD-007"),
    /** Attempts were released or made of a delivery that has no state. */
    STATELESS("AUD-008"),
    /** A delivery says that it went with a digest, but that digest does not hold it or ended otherwise. */
    DIGEST_CONTRADICTED("AUD-009"),
    /** A delivery was given up as needless, but what makes it so is not there. */
    NEEDED("AUD-010"),
    /** A delivery that tells how many were missed counts fewer than name it. */
    MISSED_CONTRADICTED("AUD-011");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    /** Returns its stable code. */
    public String code() {
        return code;
    }
}
