package org.gongbao.schemas.error;

import java.io.Serial;
import org.apache.kafka.common.errors.RetriableException;

/** No schema registry answered, or all answered with 5xx, after the configured retries. Trying again later may help. */
public class RegistryUnavailableException extends RetriableException implements Coded {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param message which addresses were tried
     * @param cause the last failure; may be null
     */
    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "REG-010";
    }
}
