package org.gongbao.streams.understanding.category;

import java.util.Optional;

/**
 * What speaks for the classes of one document, each kind by itself. Belongs to one thread.
 *
 * @param decided class that a rule decided; empty if none did
 * @param alone true if the rule says that there is no further class
 * @param title words of the title, and what rules add
 * @param text words of the text, 1 for the class that it speaks for most
 * @param remit of the agencies that issue or are addressed, 1 in all; 0 if they are responsible for everything
 * @param vote of the exemplars
 * @param byMeaning true if the exemplars voted by meaning, false if by characters alone
 * @param ballot of the exemplars
 * @param evidence words behind the first two
 */
record Findings(
        Optional<String> decided,
        boolean alone,
        ClassScores title,
        ClassScores text,
        ClassScores remit,
        ClassScores vote,
        boolean byMeaning,
        ExemplarVote.Ballot ballot,
        EvidenceBook evidence) {}
