package org.gongbao.schemas.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scope without which a key may not use a part of the API. A part that says neither this nor {@link NeedsNoKey} is refused to all. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {

    /** The scope; that of a method counts before that of its class. */
    Scope value();
}
