package org.gongbao.streams.understanding.duty;

/**
 * A duty before its bearer is known for sure.
 *
 * @param bearer who bears it, if the words around the deadline say so; null if they do not
 * @param what the deed
 * @param due the deadline
 * @param recurs rhythm; null for once
 * @param clause index of the clause with the deadline
 * @param offset offset of the deadline in the sentence
 */
record Draft(String bearer, String what, String due, String recurs, int clause, int offset) {}
