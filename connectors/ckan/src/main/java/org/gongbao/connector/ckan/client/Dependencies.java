package org.gongbao.connector.ckan.client;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.gongbao.connector.ckan.mapping.NamedGroup;
import org.gongbao.connector.ckan.mapping.PackageDraft;

/**
 * Sees to it that the organisation and the groups of a dataset exist. Remembers which do, so that they cost a call only once; one at a time,
 * since CKAN answers 500 to those who lose a race. Thread-safe.
 */
final class Dependencies {

    private final CkanActions actions;
    private final Map<String, String> titlesByName = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    Dependencies(CkanActions actions) {
        this.actions = actions;
    }

    /** Makes what is missing. Returns the first answer that tells of a failure; empty if all is there. */
    Optional<Answer> ensure(PackageDraft draft) throws InterruptedException {
        Optional<Answer> failure = ensure(GroupKind.ORGANIZATION, draft.organisation());
        for (NamedGroup category : draft.categories()) {
            if (failure.isEmpty()) {
                failure = ensure(GroupKind.GROUP, category);
            }
        }
        return failure;
    }

    /** Forgets what is believed of a dataset's dependencies: the portal says otherwise. */
    void forget(PackageDraft draft) {
        titlesByName.remove(draft.organisation().name());
        draft.categories().forEach(category -> titlesByName.remove(category.name()));
    }

    private Optional<Answer> ensure(GroupKind kind, NamedGroup group) throws InterruptedException {
        if (titlesByName.containsKey(group.name())) {
            return Optional.empty();
        }
        lock.lockInterruptibly();
        try {
            if (titlesByName.containsKey(group.name())) {
                return Optional.empty();
            }
            Answer answer = look(kind, group);
            if (answer instanceof Answer.Success) {
                titlesByName.put(group.name(), group.title());
                return Optional.empty();
            }
            return Optional.of(answer);
        } finally {
            lock.unlock();
        }
    }

    private Answer look(GroupKind kind, NamedGroup group) throws InterruptedException {
        Answer shown = actions.showGroup(kind, group.name());
        return switch (shown) {
            case Answer.Success(var stored)
            when "deleted".equals(stored.path("state").asText()) -> actions.patchGroup(kind, group);
            case Answer.Missing() -> create(kind, group);
            default -> shown;
        };
    }

    private Answer create(GroupKind kind, NamedGroup group) throws InterruptedException {
        Answer created = actions.createGroup(kind, group);
        // another connector may have been quicker
        return created instanceof Answer.NameRefused || created instanceof Answer.Transient
                ? lookAgain(kind, group, created)
                : created;
    }

    private Answer lookAgain(GroupKind kind, NamedGroup group, Answer created) throws InterruptedException {
        return actions.showGroup(kind, group.name()) instanceof Answer.Success shown
                ? shown
                : created instanceof Answer.NameRefused(String ignored, String message)
                        ? new Answer.DependencyMissing(kind.action("create"), message)
                        : created;
    }
}
