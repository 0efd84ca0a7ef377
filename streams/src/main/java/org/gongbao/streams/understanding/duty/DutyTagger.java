package org.gongbao.streams.understanding.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Duty;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.data.WordGroups;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.Sentence;
import org.gongbao.streams.understanding.text.WordSet;

/** Reads who must do what by when: everything with a date, a term or a rhythm. Immutable. */
public final class DutyTagger {
    private static final int MOST_DUTIES = 300;

    /** The steps of a yearly procedure say 每年 only at its beginning: 每年3月底前 …, 5月底前 …. */
    private static final Pattern DAY_OF_THE_YEAR = Pattern.compile("^每年");

    private static final Pattern DAY_WITHOUT_YEAR = Pattern.compile("^(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月");

    private final AdministrativeDivisions divisions;
    private final DeadlineReader deadlines = new DeadlineReader();
    private final WordGroups bodies = new WordGroups("duty/bodies.tsv");
    private final WordSet ends = new WordSet(bodies.of("END"));
    private final BearerReader bearers = new BearerReader(bodies);
    private final DeedReader deeds = new DeedReader(bearers);

    /** A tagger that makes names absolute by a table of divisions. */
    public DutyTagger(AdministrativeDivisions divisions) {
        this.divisions = divisions;
    }

    /**
     * Duties in the order of the text, each once.
     *
     * @param document the document, whose addressees bear what nobody else does
     * @param flow its text
     * @param agencies agencies that were found in it
     */
    public List<Duty> tag(Document document, FlowText flow, List<AgencyTag> agencies) {
        BodyNames names = new BodyNames(document, agencies, divisions, ends);
        BearerSearch search = new BearerSearch(bearers, flow.text(), document.getAddressees());
        Map<String, Duty> duties = new LinkedHashMap<>();
        Deadline stage = null;
        for (Sentence sentence : flow.sentences()) {
            if (duties.size() >= MOST_DUTIES) {
                break;
            }
            search.begin(sentence);
            List<Deadline> found = deadlines.read(sentence.text());
            add(duties, sentence, Asides.outside(sentence, found), stage, search, names, flow);
            for (Sentence aside : Asides.of(sentence, found)) {
                add(duties, aside, deadlines.read(aside.text()), null, search, names, flow);
            }
            stage = stageOf(sentence.text(), found);
            search.pass(sentence);
        }
        return List.copyOf(duties.values());
    }

    private void add(
            Map<String, Duty> duties,
            Sentence sentence,
            List<Deadline> found,
            Deadline stage,
            BearerSearch search,
            BodyNames names,
            FlowText flow) {
        if (found.isEmpty() && stage == null) {
            return;
        }
        Clauses clauses = Clauses.of(sentence.text());
        for (Draft draft : drafts(clauses, found, stage)) {
            Duty duty = complete(draft, clauses, sentence, search, names, flow);
            if (duties.size() < MOST_DUTIES) {
                duties.putIfAbsent(duty.getLine() + duty.getDue() + duty.getWhat(), duty);
            }
        }
    }

    private List<Draft> drafts(Clauses clauses, List<Deadline> found, Deadline stage) {
        List<Draft> drafts = new ArrayList<>();
        if (stage != null) {
            deeds.staged(clauses, found, stage).ifPresent(drafts::add);
        }
        for (int i = 0; i < found.size(); i++) {
            deeds.read(clauses, found, i).ifPresent(drafts::add);
        }
        return drafts;
    }

    /** 第二阶段（9月1日—9月30日）。 gives its span to the sentence after it. */
    private static Deadline stageOf(String sentence, List<Deadline> found) {
        boolean heading = found.size() == 1 && found.getFirst().kind() == Deadline.Kind.STAGE;
        boolean last = heading && sentence.length() - found.getFirst().end() <= 2;
        return last ? found.getFirst() : null;
    }

    private static Duty complete(
            Draft draft, Clauses clauses, Sentence sentence, BearerSearch search, BodyNames names, FlowText flow) {
        String who = draft.bearer() != null ? draft.bearer() : search.find(sentence, clauses, draft.clause());
        String recurs =
                draft.recurs() == null && DAY_WITHOUT_YEAR.matcher(draft.due()).find()
                        ? search.list().rhythm()
                        : draft.recurs();
        if (DAY_OF_THE_YEAR.matcher(draft.due()).find()) {
            search.list().rhythm(draft.recurs());
        }
        return new Duty(
                names.absolute(search.resolved(who)),
                draft.what(),
                draft.due(),
                recurs,
                flow.lineAt(sentence.start() + draft.offset()));
    }
}
