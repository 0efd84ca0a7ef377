package org.gongbao.portal.access;

/** What a key is good for. */
sealed interface KeyVerdict {

    /**
     * It is good.
     *
     * @param holder whose it is
     */
    record Good(KeyHolder holder) implements KeyVerdict {}

    /**
     * It is not.
     *
     * @param code POR-0xx
     * @param reason what is wrong and what to do
     */
    record Refused(String code, String reason) implements KeyVerdict {}

    /** Nobody knows yet: the portal starts and has not read the keys. */
    record NotKnownYet() implements KeyVerdict {}
}
