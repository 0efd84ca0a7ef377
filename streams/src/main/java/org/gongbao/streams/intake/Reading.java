package org.gongbao.streams.intake;

import java.util.Optional;

/**
 * What comes of an event.
 *
 * @param revision what goes on down the line; empty if the event tells nothing new
 * @param heldKey key in documents.held.v1 under which its facts stand, and need stand no longer once they are tagged; empty if they stand in the event
 */
public record Reading(Optional<RevisedDocument> revision, Optional<String> heldKey) {}
