package org.gongbao.streams.understanding.lifecycle;

import java.time.LocalDate;
import org.gongbao.record.v1.Expiry;

/**
 * When a document is in force.
 *
 * @param effectiveOn first day; null if the document does not say or the day is not known
 * @param expires end; null if the document does not say
 */
public record LifeCycle(LocalDate effectiveOn, Expiry expires) {}
