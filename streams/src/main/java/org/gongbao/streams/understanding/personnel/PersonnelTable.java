package org.gongbao.streams.understanding.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PersonnelActionType;

/** Reads a table of appointments and removals row by row: its head names the columns. Of one document; not for several threads. */
final class PersonnelTable {
    private static final Pattern NAME = Pattern.compile("姓名");
    private static final Pattern GIVEN = Pattern.compile("拟?任(?:命)?职?务?|新任职务|拟任职务|任职|任命职务|聘任职务");
    private static final Pattern TAKEN = Pattern.compile("免去?职务|免职|原任职务|拟?免职务?|不再担任职务");
    private static final Pattern POST = Pattern.compile("职务|岗位");
    private static final Pattern PERSON = Pattern.compile("\\p{IsHan}[\\p{IsHan}·•‧]{1,11}");

    private int person = -1;
    private int given = -1;
    private int taken = -1;

    /** Reads a line of cells: the head, or a row below it; what is no row ends the table. */
    List<PersonnelAction> read(List<String> cells, boolean removing, int line) {
        if (cells.size() < 2) {
            person = -1;
            return List.of();
        }
        if (cells.stream().anyMatch(cell -> NAME.matcher(cell).matches())) {
            head(cells, removing);
            return List.of();
        }
        List<PersonnelAction> actions = new ArrayList<>();
        if (person >= 0
                && person < cells.size()
                && PERSON.matcher(cells.get(person)).matches()) {
            add(actions, cells, given, PersonnelActionType.APPOINT, line);
            add(actions, cells, taken, PersonnelActionType.REMOVE, line);
        }
        return actions;
    }

    private void head(List<String> cells, boolean removing) {
        person = column(cells, NAME);
        given = column(cells, GIVEN);
        taken = column(cells, TAKEN);
        if (given < 0 && taken < 0) {
            int post = column(cells, POST);
            given = removing ? -1 : post;
            taken = removing ? post : -1;
        }
    }

    private static int column(List<String> cells, Pattern head) {
        for (int i = 0; i < cells.size(); i++) {
            if (head.matcher(cells.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private void add(
            List<PersonnelAction> actions, List<String> cells, int column, PersonnelActionType type, int line) {
        if (column >= 0 && column < cells.size()) {
            for (Posts.Post post : Posts.of(cells.get(column))) {
                actions.add(new PersonnelAction(cells.get(person), type, post.name(), null, post.note(), line));
            }
        }
    }
}
