package org.gongbao.streams.understanding.agency;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.understanding.agency.ExplicitNames.Form;
import org.gongbao.streams.understanding.text.FlowText;

/**
 * The difference between two states of the registry, and which documents it concerns. Immutable and thread-safe.
 *
 * <p>A document is concerned if one of its tags carries an agency whose name changed, or if its text holds a name that was entered, removed or given other days, and that name
 * means the agency to whoever speaks in the document, before or after the change. All others keep their tags, so only those concerned need be tagged again.
 */
public final class RegistryChange {
    private final AgencyRegistry registry;
    private final Set<String> renamed = new TreeSet<>();
    private final ExplicitNames names;
    private final boolean any;

    private RegistryChange(AgencyRegistry before, AgencyRegistry after) {
        registry = after;
        Set<String> ids = new TreeSet<>(before.explicit().keySet());
        ids.addAll(after.explicit().keySet());
        Set<Form> changed = new HashSet<>();
        for (String id : ids) {
            Agency old = before.explicit().get(id);
            Agency now = after.explicit().get(id);
            if (!Objects.equals(old, now)) {
                compare(before, after, id);
                changed.addAll(difference(forms(before, old), forms(after, now)));
            }
        }
        names = after.names(changed);
        any = !renamed.isEmpty() || !changed.isEmpty();
    }

    /** The change from one state to another. Both must come of the same rules, as by {@link AgencyRegistry#with}. */
    public static RegistryChange between(AgencyRegistry before, AgencyRegistry after) {
        return new RegistryChange(before, after);
    }

    /** True if no document can be concerned. */
    public boolean isEmpty() {
        return !any;
    }

    /** Identifiers of agencies whose full name changed. */
    public Set<String> renamedAgencies() {
        return Set.copyOf(renamed);
    }

    /** Tells whether tagging this document again could change its agencies. */
    public boolean concerns(EnrichedDocument enriched) {
        if (!any) {
            return false;
        }
        return enriched.getAgencies().stream().map(AgencyTag::getId).anyMatch(id -> id != null && renamed.contains(id))
                || concerns(enriched.getDocument());
    }

    private boolean concerns(Document document) {
        Jurisdiction jurisdiction = registry.jurisdiction(document);
        Stream<String> heads = Stream.of(
                        Stream.ofNullable(document.getIssuer()),
                        document.getCoIssuers().stream(),
                        document.getAddressees().stream())
                .flatMap(name -> name)
                .map(AgencyName::getName)
                .map(FlowText::tidy);
        return Stream.concat(
                        heads, Stream.of(FlowText.of(document.getParagraphs()).text()))
                .anyMatch(text -> names.standIn(text, jurisdiction));
    }

    private void compare(AgencyRegistry before, AgencyRegistry after, String id) {
        String old = before.find(id).map(Agency::getName).orElse(null);
        String now = after.find(id).map(Agency::getName).orElse(null);
        if (!Objects.equals(old, now)) {
            renamed.add(id);
        }
    }

    private static Set<Form> difference(List<Form> old, List<Form> now) {
        Set<Form> difference = new HashSet<>();
        old.stream()
                .filter(form -> now.stream().noneMatch(other -> same(form, other)))
                .forEach(difference::add);
        now.stream()
                .filter(form -> old.stream().noneMatch(other -> same(form, other)))
                .forEach(difference::add);
        return difference;
    }

    private static boolean same(Form one, Form other) {
        return one.form().equals(other.form())
                && one.mapped() == other.mapped()
                && one.agency().getRegionCode().equals(other.agency().getRegionCode())
                && one.agency().getRegion().equals(other.agency().getRegion())
                && Objects.equals(one.from(), other.from())
                && Objects.equals(one.to(), other.to());
    }

    private static List<Form> forms(AgencyRegistry registry, Agency agency) {
        return agency == null ? List.of() : registry.formsOf(agency);
    }
}
