package org.gongbao.schemas.error;

/** An error with a stable code, whatever class of exception its place demands. */
public interface Coded {

    /** Returns the code: three capital letters, a hyphen and three digits, as {@code REG-001}. */
    String code();
}
