package org.gongbao.connector.ckan.client;

/** The stable codes of all that can go wrong between Gongbao and a CKAN portal. */
public final class CkanErrors {

    /** The token is refused, or its user may not do what is needed. The task stops. */
    public static final String CREDENTIALS = "CKN-010";

    /** The address redirects. The task stops. */
    public static final String WRONG_ADDRESS = "CKN-011";

    /** The portal refuses a value. */
    public static final String REJECTED = "CKN-020";

    /** A value is too long for the portal's index. */
    public static final String TOO_LONG = "CKN-021";

    /** The name of the dataset is taken by something else. */
    public static final String NAME_TAKEN = "CKN-022";

    /** An organisation or group cannot be used. */
    public static final String DEPENDENCY = "CKN-023";

    /** The portal works, but fails on this record again and again. */
    public static final String GIVEN_UP = "CKN-024";

    /** The text is larger than the portal takes. */
    public static final String TOO_LARGE = "CKN-025";

    /** The record is no readable document. */
    public static final String UNREADABLE = "CKN-030";

    /** The record has a status that this version does not know. */
    public static final String UNKNOWN_STATUS = "CKN-031";

    /** No answer, or one that is not CKAN's. */
    public static final String UNREACHABLE = "CKN-040";

    /** The portal has an error of its own. */
    public static final String SERVER_ERROR = "CKN-041";

    /** The portal asks to wait. */
    public static final String BUSY = "CKN-042";

    /** Somebody else keeps writing the same dataset. */
    public static final String CONTENDED = "CKN-043";

    private CkanErrors() {}
}
