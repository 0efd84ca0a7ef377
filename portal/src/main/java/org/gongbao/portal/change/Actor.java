package org.gongbao.portal.change;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.gongbao.record.v1.ActorKind;

/**
 * Who does something. Immutable.
 *
 * @param kind what it is
 * @param name identifier of the key, number of the configured key, or name of the user
 * @param requestId the request by which it does so
 */
public record Actor(ActorKind kind, String name, Optional<String> requestId) {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
    private static final Actor NOBODY = of(ActorKind.UNKNOWN, "portal");

    /** What is done while an actor is the current one. */
    @FunctionalInterface
    public interface Deed {
        /** Does it. */
        void run() throws ServletException, IOException;
    }

    /** Returns an actor without a request. */
    public static Actor of(ActorKind kind, String name) {
        return new Actor(kind, name, Optional.empty());
    }

    /** Returns whoever the present thread works for. */
    public static Actor current() {
        return CURRENT.orElse(NOBODY);
    }

    /** Returns this one, by a request. */
    public Actor withRequest(String id) {
        return new Actor(kind, name, Optional.of(id));
    }

    /** Does something as this one. */
    public void run(Deed deed) throws ServletException, IOException {
        try {
            ScopedValue.where(CURRENT, this).call(() -> {
                deed.run();
                return this;
            });
        } catch (ServletException | IOException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception other) {
            throw new IllegalStateException("Nothing else is thrown", other);
        }
    }

    /** Returns it as records of keys name it, as {@code key:ID} or {@code user:NAME}. */
    public String text() {
        return switch (kind) {
            case KEY -> "key:" + name;
            case CONFIGURED_KEY -> "configured:" + name;
            case COMMAND_LINE -> "user:" + name;
            case UNKNOWN -> name;
        };
    }
}
