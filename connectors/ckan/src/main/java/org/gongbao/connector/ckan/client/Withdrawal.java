package org.gongbao.connector.ckan.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongbao.connector.ckan.client.Outcome.Deed;
import org.gongbao.connector.ckan.mapping.CkanNames;
import org.gongbao.connector.ckan.mapping.StoredPackage;

/**
 * Takes one dataset off the portal. Its version is set first: if a newer revision was written meanwhile, this fails and nothing is deleted; and
 * an old revision that is read again later finds a version above its own and does not call the dataset back. Not thread-safe.
 */
final class Withdrawal {

    /** A removed document may come back with any revision. */
    private static final int NO_REVISION = 0;

    private final CkanActions actions;
    private final String documentId;
    private final OptionalInt revision;
    private final String name;
    private final Patience patience = new Patience();

    Withdrawal(CkanActions actions, String documentId, OptionalInt revision) {
        this.actions = actions;
        this.documentId = documentId;
        this.revision = revision;
        this.name = CkanNames.dataset(documentId);
    }

    Outcome run() throws InterruptedException {
        while (true) {
            Optional<Outcome> outcome =
                    switch (actions.show(name)) {
                        case Answer.Success(var json) -> take(new StoredPackage(json));
                        case Answer.Missing() -> settled(Deed.DELETED, "", revision.orElse(NO_REVISION));
                        case Answer other -> patience.judge(other);
                    };
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    private Optional<Outcome> take(StoredPackage stored) throws InterruptedException {
        if (!stored.standsFor(documentId)) {
            return Optional.of(new Outcome.Refused(
                    CkanErrors.NAME_TAKEN,
                    "name",
                    "The dataset " + name + " was not made by Gongbao; it is left alone"));
        }
        if (revision.isPresent() && stored.revision() > revision.getAsInt()) {
            return settled(Deed.UNCHANGED, stored.id(), stored.revision());
        }
        int mark = revision.orElse(NO_REVISION);
        if (stored.revision() != mark) {
            Answer marked = actions.revise(stored, version(mark));
            if (!(marked instanceof Answer.Success)) {
                return patience.judge(marked);
            }
        }
        return stored.isDeleted() ? settled(Deed.DELETED, stored.id(), mark) : delete(stored, mark);
    }

    private Optional<Outcome> delete(StoredPackage stored, int mark) throws InterruptedException {
        return switch (actions.delete(stored)) {
            case Answer.Success gone -> settled(Deed.DELETED, stored.id(), mark);
            case Answer.Missing gone -> settled(Deed.DELETED, stored.id(), mark);
            case Answer other -> patience.judge(other);
        };
    }

    private static ObjectNode version(int revision) {
        return JsonNodeFactory.instance.objectNode().put("version", Integer.toString(revision));
    }

    private Optional<Outcome> settled(Deed deed, String portalId, int standing) {
        return Optional.of(new Outcome.Settled(deed, name, portalId, standing));
    }
}
