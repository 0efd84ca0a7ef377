package org.gongbao.standalone.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What a run did, as {@code --report} writes it. Every number is counted from topics and from what the inbox received.
 *
 * @param version version of the program
 * @param startedAt when the run began
 * @param files the files that were given
 * @param documents what happened to documents
 * @param deliveries states of the deliveries that this run saw
 * @param inbox what the demo inbox received in this run
 * @param portals what the open-data portals got
 * @param deadLetters records that could not be processed
 * @param seconds times since the start
 * @param memory largest resident memory of each process
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunReport(
        String version,
        Instant startedAt,
        List<FileReport> files,
        DocumentCounts documents,
        DeliveryCounts deliveries,
        InboxCounts inbox,
        List<PortalCounts> portals,
        long deadLetters,
        Seconds seconds,
        List<ProcessMemory> memory) {

    /**
     * One file.
     *
     * @param file name without folders
     * @param sha256 of its bytes; null if it could not be read
     * @param documents documents that it holds
     * @param outcome READ, UNCHANGED, PARTLY or REFUSED
     * @param errors what was wrong
     */
    public record FileReport(String file, String sha256, int documents, String outcome, List<FileError> errors) {}

    /**
     * One thing that was wrong with a file.
     *
     * @param code stable code
     * @param message what failed and what to do
     * @param line 1-based; 0 = the whole file
     */
    public record FileError(String code, String message, int line) {}

    /**
     * Documents.
     *
     * @param published seen for the first time
     * @param corrected changed since
     * @param unchanged in the files, and known already
     * @param held waiting for a reviewer
     * @param withdrawn taken back
     * @param enriched revisions that were tagged and published
     */
    public record DocumentCounts(
            long published, long corrected, long unchanged, long held, long withdrawn, long enriched) {}

    /**
     * Deliveries; matched is the sum of the others, collected left out.
     *
     * @param matched deliveries that the run saw
     * @param delivered accepted by their receiver
     * @param gone refused for good
     * @param exhausted tried as often as the schedule allows
     * @param shed dropped on purpose
     * @param collapsed made needless, before a digest, by a later revision or a withdrawal
     * @param pending not at an end yet
     * @param collected of those that are not, how many wait for the time of their digest
     */
    public record DeliveryCounts(
            long matched,
            long delivered,
            long gone,
            long exhausted,
            long shed,
            long collapsed,
            long pending,
            long collected) {

        /** Returns how many are not at an end though their time has come. */
        public long unsettled() {
            return pending - collected;
        }
    }

    /**
     * The inbox.
     *
     * @param received requests
     * @param verified requests with a right signature
     * @param distinctIds different webhook-ids among the verified
     * @param refused requests with a wrong signature
     */
    public record InboxCounts(long received, long verified, long distinctIds, long refused) {}

    /**
     * One open-data portal.
     *
     * @param name name of its connector
     * @param created records made
     * @param updated records changed
     * @param unchanged records that stood there already as they should
     * @param deleted records removed
     * @param failed records that it refused
     */
    public record PortalCounts(String name, long created, long updated, long unchanged, long deleted, long failed) {}

    /**
     * Seconds since the start; null = did not happen.
     *
     * @param ready until documents could be taken
     * @param firstDelivered until the inbox had its first webhook
     * @param settled until nothing was left to do
     */
    public record Seconds(Double ready, Double firstDelivered, Double settled) {}

    /**
     * Memory of a process.
     *
     * @param process its name
     * @param peakResidentBytes largest resident set
     */
    public record ProcessMemory(String process, long peakResidentBytes) {}
}
