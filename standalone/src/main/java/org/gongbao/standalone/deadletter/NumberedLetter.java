package org.gongbao.standalone.deadletter;

import org.gongbao.record.v1.DeadLetter;

/**
 * A dead letter.
 *
 * @param number its offset in the topic, which has one partition
 * @param letter the dead letter
 */
public record NumberedLetter(long number, DeadLetter letter) {}
