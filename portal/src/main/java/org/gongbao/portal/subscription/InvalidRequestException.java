package org.gongbao.portal.subscription;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.gongbao.portal.PortalException;

/** A request that names things that do not exist or cannot be. Carries every error, not only the first. */
public final class InvalidRequestException extends PortalException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** Makes it of every error. */
    public InvalidRequestException(List<FieldError> errors) {
        super(
                "POR-021",
                errors.stream()
                        .map(error -> error.field() + ": " + error.message())
                        .collect(joining("; ")));
        this.errors = List.copyOf(errors);
    }

    /** Returns the errors in the order of the fields. */
    public List<FieldError> errors() {
        return errors;
    }
}
