package org.gongbao.streams.held;

import java.util.Optional;

/**
 * Looks up one record of documents.held.v1 in the topic itself. The view that an instance keeps stands still behind a transaction that is open, even if it is the one of the task that waits
 * for the record; so a task that waited in vain must look past it.
 */
@FunctionalInterface
public interface HeldArchive {

    /** Returns the value that was written last under a key, removals aside; empty if there is none. Slow. */
    Optional<byte[]> find(String key);
}
