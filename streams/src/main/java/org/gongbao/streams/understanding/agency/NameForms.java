package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.streams.understanding.agency.Department.FormerName;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.NameTrie;

/** All forms in which names of departments are written, ready for look-up. Immutable. */
final class NameForms {
    private static final int SHORTEST_BARE_NAME = 3;
    private static final List<String> NEEDS_PLACE =
            List.of("人民政府", "人民政府办公厅", "政府办公厅", "开发区", "高新区", "经开区", "总商会", "县医院", "电视台");

    /**
     * A form of a name.
     *
     * @param department identifier of the department; null for units that many places have
     * @param needsPlace true if the form means nothing without a place or level before it
     */
    record Form(String department, boolean needsPlace) {}

    /**
     * A form with the place inside, after its head.
     *
     * @param department identifier of the department
     * @param tail what follows the place
     */
    record InsideForm(String department, String tail) {}

    private final NameTrie<Form> forms = new NameTrie<>();
    private final NameTrie<String> clipped = new NameTrie<>();
    private final NameTrie<List<InsideForm>> inside = new NameTrie<>();

    NameForms(DepartmentTable table) {
        for (Department department : table.all()) {
            Stream.of(
                            Stream.of(department.name()),
                            department.otherNames().stream(),
                            department.formerNames().stream().map(FormerName::name))
                    .flatMap(names -> names)
                    .forEach(name -> add(name, department.id()));
            department.clipped().forEach(form -> clipped.add(form, department.id()));
        }
        table.regionalForms().forEach(this::add);
        DataFile.words("agency/generic-units.tsv")
                .forEach(unit -> forms.add(FlowText.tidy(unit), new Form(null, false)));
    }

    private void add(String raw, String department) {
        String name = FlowText.tidy(raw);
        int hole = name.indexOf('{');
        if (hole < 0) {
            forms.add(name, new Form(department, needsPlace(name)));
            return;
        }
        String head = name.substring(0, hole);
        String tail = name.substring(name.indexOf('}') + 1);
        if (head.isEmpty()) {
            if (!tail.contains("{")) {
                forms.add(tail, new Form(department, needsPlace(tail)));
            }
            return;
        }
        List<InsideForm> there = inside.exact(head);
        if (there == null) {
            there = new ArrayList<>();
            inside.add(head, there);
        }
        there.add(new InsideForm(department, tail));
    }

    private static boolean needsPlace(String name) {
        return name.length() < SHORTEST_BARE_NAME
                || name.startsWith("委")
                || name.startsWith("直")
                || NEEDS_PLACE.contains(name);
    }

    NameTrie.Match<Form> form(CharSequence text, int from) {
        return forms.longest(text, from);
    }

    NameTrie.Match<List<InsideForm>> insideHead(CharSequence text, int from) {
        return inside.longest(text, from);
    }

    NameTrie.Match<String> clipped(CharSequence text, int from) {
        return clipped.longest(text, from);
    }
}
