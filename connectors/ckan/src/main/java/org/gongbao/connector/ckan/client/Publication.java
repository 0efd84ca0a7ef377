package org.gongbao.connector.ckan.client;

import java.util.Optional;
import org.gongbao.connector.ckan.client.Outcome.Deed;
import org.gongbao.connector.ckan.mapping.PackageDraft;
import org.gongbao.connector.ckan.mapping.StoredPackage;

/**
 * Brings one dataset to the state of its draft. Every round begins with a look at what stands there, so that it does not matter what an earlier
 * call without an answer did. Not thread-safe: one per dataset.
 */
final class Publication {

    private final CkanActions actions;
    private final Dependencies dependencies;
    private final PackageDraft draft;
    private final Patience patience = new Patience();
    private Deed deed = Deed.UPDATED;

    Publication(CkanActions actions, Dependencies dependencies, PackageDraft draft) {
        this.actions = actions;
        this.dependencies = dependencies;
        this.draft = draft;
    }

    Outcome run() throws InterruptedException {
        while (true) {
            Optional<Outcome> outcome =
                    switch (actions.show(draft.name())) {
                        case Answer.Success(var json) -> bring(new StoredPackage(json));
                        case Answer.Missing() -> create();
                        case Answer other -> patience.judge(other);
                    };
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    private Optional<Outcome> bring(StoredPackage stored) throws InterruptedException {
        if (!stored.standsFor(draft.documentId())) {
            return Optional.of(new Outcome.Refused(
                    CkanErrors.NAME_TAKEN,
                    "name",
                    "The dataset " + draft.name() + " was not made by Gongbao; rename it on the portal"));
        }
        if (stored.isLaterThan(draft) || stored.isSame(draft)) {
            // an unfinished creation of our own ends here as well, if another writer finished it
            return settled(Deed.UNCHANGED, stored);
        }
        Optional<Answer> failure = dependencies.ensure(draft);
        return failure.isPresent() ? again(failure.get()) : revise(stored);
    }

    private Optional<Outcome> create() throws InterruptedException {
        Optional<Answer> failure = dependencies.ensure(draft);
        if (failure.isPresent()) {
            return again(failure.get());
        }
        Answer answer = actions.create(draft);
        if (!(answer instanceof Answer.Success(var json))) {
            return again(answer);
        }
        deed = Deed.CREATED;
        StoredPackage stored = new StoredPackage(json);
        return draft.text().isPresent() ? revise(stored) : verified(stored);
    }

    private Optional<Outcome> revise(StoredPackage stored) throws InterruptedException {
        var update = stored.revisedTo(draft);
        Answer answer = stored.needsUpload(draft)
                ? actions.revise(stored, update, draft.text().orElseThrow())
                : actions.revise(stored, update);
        return answer instanceof Answer.Success(var result)
                ? verified(new StoredPackage(result.path("package")))
                : again(answer);
    }

    /** A group that the portal does not know is dropped without a word. */
    private Optional<Outcome> verified(StoredPackage stored) {
        return stored.lacksNoGroup(draft)
                ? settled(deed, stored)
                : again(new Answer.DependencyMissing("groups", "The portal dropped a group of this dataset"));
    }

    private Optional<Outcome> again(Answer answer) {
        if (answer instanceof Answer.Missing || answer instanceof Answer.DependencyMissing) {
            dependencies.forget(draft);
        }
        return patience.judge(answer);
    }

    private Optional<Outcome> settled(Deed done, StoredPackage stored) {
        return Optional.of(new Outcome.Settled(done, draft.name(), stored.id(), stored.revision()));
    }
}
