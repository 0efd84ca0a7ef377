package org.gongbao.streams.understanding.category;

import java.util.Optional;

/** Lets the exemplars vote on a title. Thread-safe; the same title always gets the same ballot. */
interface ExemplarVote {
    /** The ballot on a title about which nobody was asked: no class has votes. */
    Ballot NOT_ASKED = new Ballot() {
        @Override
        public ClassScores scores() {
            return new ClassScores();
        }

        @Override
        public Optional<String> nearest(String code) {
            return Optional.empty();
        }
    };

    /** Counts the votes for a bare title. */
    Ballot cast(String bareTitle);

    /** True if the embedding model is at work; false if its stand-in without a model is. */
    boolean byMeaning();

    /** The result of a vote. */
    interface Ballot {
        /** Votes for each class, comparable between titles. */
        ClassScores scores();

        /** Title of the exemplar that spoke most for a class; empty if none did. */
        Optional<String> nearest(String code);
    }
}
