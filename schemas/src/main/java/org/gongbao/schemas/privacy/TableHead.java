package org.gongbao.schemas.privacy;

import java.util.List;

/**
 * The heads of the columns of a table.
 *
 * @param columns what each head says
 * @param minors true if a caption announces minors
 */
record TableHead(List<ColumnKind> columns, boolean minors) {
    private static final List<ColumnKind> OF_PRIVATE_PERSONS =
            List.of(ColumnKind.PROTECTED, ColumnKind.WARD, ColumnKind.HOME, ColumnKind.IDENTITY, ColumnKind.PERSON);
    private static final List<ColumnKind> SILENT = List.of(ColumnKind.NONE, ColumnKind.OTHER, ColumnKind.OFFICE);

    /** True if some head speaks of personal data. */
    boolean speaksOfPersons() {
        return columns.stream().anyMatch(kind -> !SILENT.contains(kind) && kind != ColumnKind.PERSON);
    }

    /** What is to be hidden in the cells of a column; nothing ({@link ColumnKind#NONE}) if they stay. */
    ColumnKind hides(int column) {
        if (column < 0 || column >= columns.size()) {
            return ColumnKind.NONE;
        }
        ColumnKind kind = columns.get(column);
        return switch (kind) {
            case NAME -> listsMinors() ? ColumnKind.PROTECTED : ColumnKind.NONE;
            case WARD -> ColumnKind.PROTECTED;
            case PLACE -> listsPrivatePersons() ? ColumnKind.HOME : ColumnKind.NONE;
            case TELEPHONE -> listsPrivatePersons() ? ColumnKind.PRIVATE_TELEPHONE : ColumnKind.TELEPHONE;
            case ACCOUNT -> has(ColumnKind.OFFICE) ? ColumnKind.NONE : ColumnKind.CARD;
            case PERSON, OFFICE, OTHER -> ColumnKind.NONE;
            default -> kind;
        };
    }

    private boolean listsMinors() {
        return has(ColumnKind.WARD) || (minors && !has(ColumnKind.OFFICE));
    }

    private boolean listsPrivatePersons() {
        return (minors || OF_PRIVATE_PERSONS.stream().anyMatch(this::has)) && !has(ColumnKind.OFFICE);
    }

    private boolean has(ColumnKind kind) {
        return columns.contains(kind);
    }
}
