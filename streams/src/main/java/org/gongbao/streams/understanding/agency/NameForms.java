package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.streams.understanding.agency.Department.DatedName;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.NameTrie;

/** All forms in which names of departments are written, ready for look-up. Immutable once filled. */
final class NameForms {
    private static final int SHORTEST_BARE_NAME = 3;
    private static final Set<String> NEEDS_PLACE =
            Set.of("人民政府", "人民政府办公厅", "政府办公厅", "开发区", "高新区", "经开区", "总商会", "县医院", "电视台", "公安总局", "安全委员会", "价格主管部门");
    /** 局, 委, 院 and the like name one body of the government that speaks; a centre, station or company without a place may be any. */
    private static final Pattern SURE_WITHOUT_PLACE = Pattern.compile("(?:[局委厅署院会府联协队]|人大|政协|指挥部|[^运]办)$");

    /** How much a form means without a place or level before it. */
    enum Bare {
        /** The speaker's own body. */
        SURE,
        /** A body only in the company of others, or where a body must stand. */
        IN_COMPANY,
        /** Nothing. */
        NEVER
    }

    /**
     * A form of a name.
     *
     * @param readings departments that it may mean; empty for units that many places have
     * @param bare what it means without a place or level before it
     */
    record Form(List<Reading> readings, Bare bare) {}

    /**
     * A form with the place inside, after its head.
     *
     * @param reading the department
     * @param tail what follows the place
     */
    record InsideForm(Reading reading, String tail) {}

    private final NameTrie<Form> forms = new NameTrie<>();
    private final NameTrie<Form> national = new NameTrie<>();
    private final NameTrie<String> clipped = new NameTrie<>();
    private final NameTrie<List<InsideForm>> inside = new NameTrie<>();

    NameForms(DepartmentTable table) {
        for (Department department : table.all()) {
            boolean ofTheState = department.tiers().contains(Tier.NATION);
            department.names().filter(name -> !name.name().startsWith("各")).forEach(name -> {
                Reading reading = new Reading(department.id(), department.tiers(), name.from(), name.to());
                if (ofTheState) {
                    addForm(national, FlowText.tidy(name.name()), reading, Bare.SURE);
                } else {
                    add(name, reading);
                }
            });
            department.clipped().forEach(form -> clipped.add(form, department.id()));
        }
        table.regionalForms()
                .forEach((name, department) -> add(
                        new DatedName(name, null, null), new Reading(department, List.of(Tier.values()), null, null)));
        DataFile.words("agency/generic-units.tsv")
                .forEach(unit -> forms.add(FlowText.tidy(unit), new Form(List.of(), Bare.SURE)));
    }

    private void add(DatedName dated, Reading reading) {
        String name = FlowText.tidy(dated.name());
        int hole = name.indexOf('{');
        if (hole < 0) {
            addForm(forms, name, reading, bare(name));
            return;
        }
        String head = name.substring(0, hole);
        String tail = name.substring(name.indexOf('}') + 1);
        if (!head.isEmpty()) {
            there(head).add(new InsideForm(reading, tail));
        } else if (!tail.contains("{")) {
            addForm(forms, tail, reading, bare(tail));
        }
    }

    private static void addForm(NameTrie<Form> trie, String name, Reading reading, Bare bare) {
        Form known = trie.exact(name);
        if (known == null) {
            known = new Form(new ArrayList<>(), bare);
            trie.add(name, known);
        }
        if (!known.readings().contains(reading)) {
            known.readings().add(reading);
        }
    }

    private List<InsideForm> there(String head) {
        List<InsideForm> there = inside.exact(head);
        if (there == null) {
            there = new ArrayList<>();
            inside.add(head, there);
        }
        return there;
    }

    private static Bare bare(String name) {
        if (name.length() < SHORTEST_BARE_NAME
                || name.startsWith("委")
                || name.startsWith("直")
                || name.startsWith("级")
                || NEEDS_PLACE.contains(name)) {
            return Bare.NEVER;
        }
        return SURE_WITHOUT_PLACE.matcher(name).find() ? Bare.SURE : Bare.IN_COMPANY;
    }

    /** The longest form that may follow a place or level. */
    NameTrie.Match<Form> form(CharSequence text, int from) {
        return forms.longest(text, from);
    }

    /** The longest form of a body of the state, which carries no place. */
    NameTrie.Match<Form> national(CharSequence text, int from) {
        return national.longest(text, from);
    }

    NameTrie.Match<List<InsideForm>> insideHead(CharSequence text, int from) {
        return inside.longest(text, from);
    }

    NameTrie.Match<String> clipped(CharSequence text, int from) {
        return clipped.longest(text, from);
    }
}
