package org.gongbao.standalone.tally;

import java.util.List;

/**
 * What topics and inbox say at one moment, since the run began.
 *
 * @param published first events of documents
 * @param corrected corrections
 * @param withdrawn withdrawals
 * @param enriched revisions that were tagged and published
 * @param held documents that wait for a reviewer
 * @param deliveries deliveries by state
 * @param inbox what the demo inbox received
 * @param portals open-data portals
 * @param deadLetters records that could not be processed
 */
public record Counts(
        long published,
        long corrected,
        long withdrawn,
        long enriched,
        long held,
        RunReport.DeliveryCounts deliveries,
        RunReport.InboxCounts inbox,
        List<RunReport.PortalCounts> portals,
        long deadLetters) {}
