package org.gongbao.connector.ckan.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides whether an answer that is no success ends the work on one dataset, or calls for another look at the portal. One per dataset. */
final class Patience {

    private static final int LOST_RACES = 8;

    private final Map<Class<? extends Answer>, Integer> seen = new HashMap<>();

    /** Returns how it ends; empty if another round may help. */
    Optional<Outcome> judge(Answer answer) {
        int times = seen.merge(answer.getClass(), 1, Integer::sum);
        return switch (answer) {
            case Answer.Rejected(String code, String field, String message) ->
                Optional.of(new Outcome.Refused(code, field, message));
            case Answer.Barred(String code, String message) -> Optional.of(new Outcome.Barred(code, message));
            // an answer of 500 may mean that somebody else was quicker: look once, then leave it for later
            case Answer.Transient later
            when times > 1 || !later.code().equals(CkanErrors.SERVER_ERROR) ->
                Optional.of(new Outcome.Postponed(later.code(), later.message(), later.retryAfter()));
            case Answer.NameRefused(String field, String message)
            when times > 1 -> Optional.of(new Outcome.Refused(CkanErrors.REJECTED, field, message));
            case Answer.DependencyMissing(String field, String message)
            when times > 1 -> Optional.of(new Outcome.Refused(CkanErrors.DEPENDENCY, field, message));
            case Answer.Missing()
            when times > 2 ->
                Optional.of(new Outcome.Refused(
                        CkanErrors.DEPENDENCY, "", "The portal says that something is missing, though all was made"));
            case Answer.Stale()
            when times > LOST_RACES ->
                Optional.of(new Outcome.Postponed(
                        CkanErrors.CONTENDED, "Others keep writing this dataset", Optional.empty()));
            default -> Optional.empty();
        };
    }
}
