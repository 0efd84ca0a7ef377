package org.gongbao.streams.understanding.agency;

/** Reads a body of any kind that has or may have an identifier: entered, by rule, a township's, a group. Immutable. */
final class BodyReader {
    private final PlaceReader places;
    private final ExplicitNames explicit;
    private final NameReader names;
    private final TownshipReader townships;
    private final Naming naming;
    private final GroupReader groups = new GroupReader();

    BodyReader(PlaceReader places, ExplicitNames explicit, NameReader names, TownshipReader townships, Naming naming) {
        this.places = places;
        this.explicit = explicit;
        this.names = names;
        this.townships = townships;
        this.naming = naming;
    }

    /** The longest name that begins at an offset; of equally long ones an entered one. Null if none does. */
    Mention read(CharSequence text, int at, Jurisdiction jurisdiction) {
        return read(text, at, places.fullName(text, at, jurisdiction), jurisdiction);
    }

    /** The same, where the full name of a division that begins there was read already; null if none does. */
    Mention read(CharSequence text, int at, PlacePrefix place, Jurisdiction jurisdiction) {
        Mention byRule = Mention.longest(
                names.read(text, at, place, jurisdiction),
                naming.entered(townships.read(text, at, place, jurisdiction)));
        Mention any = Mention.longest(byRule, groups.read(text, at, jurisdiction));
        return Mention.longest(explicit.read(text, at, place, jurisdiction), any);
    }

    /** The body that a text of one name means; null if it is not known. */
    Mention readWhole(CharSequence text, Jurisdiction jurisdiction) {
        if (text.isEmpty()) {
            return null;
        }
        Mention known = read(text, 0, jurisdiction);
        return known != null && known.end() == text.length() ? known : groups.readWhole(text, jurisdiction);
    }
}
