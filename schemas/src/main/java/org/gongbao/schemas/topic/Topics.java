package org.gongbao.schemas.topic;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.ApiKey;
import org.gongbao.record.v1.ApiKeyUse;
import org.gongbao.record.v1.Change;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.record.v1.DeadLetterRedrive;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DocumentEvent;
import org.gongbao.record.v1.DocumentLink;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.PortalState;
import org.gongbao.record.v1.RetagRequest;
import org.gongbao.record.v1.RetagState;
import org.gongbao.record.v1.Review;
import org.gongbao.record.v1.SavedFilter;
import org.gongbao.record.v1.SourceFile;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.Tenant;
import org.gongbao.schemas.topic.TopicDefinition.Cleanup;

/** The catalogue: every topic of Gongbao, declared once. Immutable. */
public final class Topics {

    /** Partitions of the topics that carry load. Fixed at creation: 4 keeps a small machine quick and leaves room to grow. */
    public static final int PARTITIONS = 4;

    private static final Duration LONG_LAG = Duration.ofDays(14);
    private static final Duration NO_LAG = Duration.ZERO;

    /** Facts as read. */
    public static final TopicDefinition<DocumentEvent> DOCUMENTS_PUBLISHED = log(
            "documents.published.v1",
            "documentId",
            DocumentEvent.class,
            null,
            "Every document as it was read, every correction and withdrawal: the history that all else is made from; of a held document a reference only, until it is released");

    /** Full state. */
    public static final TopicDefinition<EnrichedDocument> DOCUMENTS_ENRICHED = compacted(
            "documents.enriched.v1",
            "documentId",
            EnrichedDocument.class,
            PARTITIONS,
            LONG_LAG,
            "The present state of every document with its tags");

    /** Documents that wait for a reviewer. */
    public static final TopicDefinition<HeldDocument> DOCUMENTS_HELD = compacted(
            "documents.held.v1",
            "documentId",
            HeldDocument.class,
            1,
            NO_LAG,
            "Documents held for a reviewer, and why; the only topic that has the text of one");

    /** Decisions and corrections. Never compacted: who decided what, and why, is history. */
    public static final TopicDefinition<Review> REVIEWS = log(
            "reviews.v1",
            "documentId",
            Review.class,
            null,
            "Every decision and correction of a reviewer, with who and why");

    /** Links between documents, on their way to both. */
    public static final TopicDefinition<DocumentLink> DOCUMENTS_LINKS = log(
            "documents.links.v1",
            "documentId",
            DocumentLink.class,
            Duration.ofDays(7),
            "Links between documents that were found or lost, told to each of the two; their state is in documents.enriched.v1");

    /** Requests to tag anew. */
    public static final TopicDefinition<RetagRequest> RETAGS = log(
            "retags.v1",
            "retagId",
            RetagRequest.class,
            Duration.ofDays(30),
            "Requests to tag documents anew, one copy in every partition");

    /** How far these requests are. */
    public static final TopicDefinition<RetagState> RETAGS_STATE = new TopicDefinition<>(
            "retags.state.v1",
            "retagId/partition",
            RetagState.class,
            1,
            Cleanup.COMPACTED_AND_EXPIRED,
            Optional.of(Duration.ofDays(30)),
            NO_LAG,
            "How far each request to tag anew is");

    /** Files that were read. */
    public static final TopicDefinition<SourceFile> SOURCES_FILES = compacted(
            "sources.files.v1",
            "sha256",
            SourceFile.class,
            1,
            NO_LAG,
            "Every file that was read, written in one transaction with the events from it");

    /** Agency registry. */
    public static final TopicDefinition<Agency> REFERENCE_AGENCIES = compacted(
            "reference.agencies.v1", "agencyId", Agency.class, 1, NO_LAG, "The registry of agencies with dated names");

    /** Subscriptions. */
    public static final TopicDefinition<Subscription> SUBSCRIPTIONS = compacted(
            "subscriptions.v1",
            "subscriptionId",
            Subscription.class,
            PARTITIONS,
            NO_LAG,
            "Who wants what, and where it goes; null = removed");

    /** Filters that subscriptions share. */
    public static final TopicDefinition<SavedFilter> FILTERS = compacted(
            "filters.v1",
            "filterId",
            SavedFilter.class,
            1,
            NO_LAG,
            "Filters under a name that subscriptions share; null = removed");

    /** Keys to the API. */
    public static final TopicDefinition<ApiKey> ACCESS_KEYS = compacted(
            "access.keys.v1",
            "keyId",
            ApiKey.class,
            1,
            NO_LAG,
            "Keys to the API: digests, scopes and ends, no key; revoked ones stay");

    /** Tenants. */
    public static final TopicDefinition<Tenant> ACCESS_TENANTS =
            compacted("access.tenants.v1", "tenant", Tenant.class, 1, NO_LAG, "Tenants with their limits");

    /** When keys were last used. */
    public static final TopicDefinition<ApiKeyUse> ACCESS_USES = compacted(
            "access.uses.v1", "keyId", ApiKeyUse.class, 1, NO_LAG, "The hour in which each API key was last used");

    /** What was changed. One partition: what came first is told apart. */
    public static final TopicDefinition<Change> CHANGES = new TopicDefinition<>(
            "changes.v1",
            "tenant",
            Change.class,
            1,
            Cleanup.LOG,
            Optional.of(Duration.ofDays(730)),
            NO_LAG,
            "Who changed what when: subscriptions, filters, secrets, endpoints, keys, limits; without secrets and words of filters");

    /** Attempts that are due. */
    public static final TopicDefinition<DeliveryIntent> DELIVERIES_DUE = log(
            "deliveries.due.v1",
            "endpointId",
            DeliveryIntent.class,
            Duration.ofDays(7),
            "Attempts that are due now; references, not copies of documents");

    /** Attempts that were made. */
    public static final TopicDefinition<DeliveryAttempt> DELIVERIES_ATTEMPTS = log(
            "deliveries.attempts.v1",
            "endpointId",
            DeliveryAttempt.class,
            Duration.ofDays(30),
            "Every attempt with its outcome");

    /** Requests about deliveries. */
    public static final TopicDefinition<DeliveryCommand> DELIVERIES_COMMANDS = log(
            "deliveries.commands.v1",
            "endpointId",
            DeliveryCommand.class,
            Duration.ofDays(90),
            "Requests to deliver once more, to try at once, to enable or disable an endpoint, with who asked");

    /** States of deliveries. */
    public static final TopicDefinition<DeliveryState> DELIVERIES_STATE = new TopicDefinition<>(
            "deliveries.state.v1",
            "deliveryId",
            DeliveryState.class,
            PARTITIONS,
            Cleanup.COMPACTED_AND_EXPIRED,
            Optional.of(Duration.ofDays(90)),
            NO_LAG,
            "The state of every delivery: a named end, or pending, which a first attempt is told to be when it has taken ten seconds");

    /** Notices that have to be acknowledged. */
    public static final TopicDefinition<AcknowledgementState> ACKNOWLEDGEMENTS = new TopicDefinition<>(
            "acknowledgements.v1",
            "noticeId",
            AcknowledgementState.class,
            PARTITIONS,
            Cleanup.COMPACTED_AND_EXPIRED,
            Optional.of(Duration.ofDays(365)),
            NO_LAG,
            "Every notice that has to be acknowledged: who was asked when, who answered, how it ended");

    /** Answers to notices. */
    public static final TopicDefinition<AcknowledgementReply> ACKNOWLEDGEMENTS_ANSWERS = log(
            "acknowledgements.answers.v1",
            "subscriptionId",
            AcknowledgementReply.class,
            Duration.ofDays(365),
            "Every answer as it came in, repeated ones too");

    /** Health of endpoints. */
    public static final TopicDefinition<EndpointState> ENDPOINTS_STATE = compacted(
            "endpoints.state.v1", "endpointId", EndpointState.class, PARTITIONS, NO_LAG, "Health of every endpoint");

    /** Notices about endpoints. */
    public static final TopicDefinition<EndpointNotice> ENDPOINTS_NOTICES = log(
            "endpoints.notices.v1",
            "endpointId",
            EndpointNotice.class,
            Duration.ofDays(90),
            "What happened to endpoints: failing, disabled, recovered, a delivery given up, a notice unanswered");

    /** What stands on portals. */
    public static final TopicDefinition<PortalState> PORTALS_STATE = compacted(
            "portals.state.v1",
            "portal/documentId",
            PortalState.class,
            1,
            NO_LAG,
            "What stands on each open-data portal for each document");

    /** What could not be processed. */
    public static final TopicDefinition<DeadLetter> DEAD_LETTERS = new TopicDefinition<>(
            "deadletters.v1",
            "key of the original",
            DeadLetter.class,
            1,
            Cleanup.LOG,
            Optional.of(Duration.ofDays(90)),
            NO_LAG,
            "Records and files that could not be processed, with the reason");

    /** What was put back. */
    public static final TopicDefinition<DeadLetterRedrive> DEAD_LETTERS_REDRIVES = new TopicDefinition<>(
            "deadletters.redrives.v1",
            "number of the dead letter",
            DeadLetterRedrive.class,
            1,
            Cleanup.COMPACTED_AND_EXPIRED,
            Optional.of(Duration.ofDays(90)),
            NO_LAG,
            "Which dead letters were put back, where and by whom, written in one transaction with the record itself");

    private Topics() {}

    /** Returns all topics but those of single categories and agencies. */
    public static List<TopicDefinition<?>> fixed() {
        return List.of(
                DOCUMENTS_PUBLISHED,
                DOCUMENTS_ENRICHED,
                DOCUMENTS_HELD,
                DOCUMENTS_LINKS,
                REVIEWS,
                RETAGS,
                RETAGS_STATE,
                SOURCES_FILES,
                REFERENCE_AGENCIES,
                SUBSCRIPTIONS,
                FILTERS,
                ACCESS_KEYS,
                ACCESS_TENANTS,
                ACCESS_USES,
                CHANGES,
                DELIVERIES_DUE,
                DELIVERIES_ATTEMPTS,
                DELIVERIES_COMMANDS,
                DELIVERIES_STATE,
                ACKNOWLEDGEMENTS,
                ACKNOWLEDGEMENTS_ANSWERS,
                ENDPOINTS_STATE,
                ENDPOINTS_NOTICES,
                PORTALS_STATE,
                DEAD_LETTERS,
                DEAD_LETTERS_REDRIVES);
    }

    /** Returns the topics of the 22 subject classes, in order. */
    public static List<TopicDefinition<EnrichedDocument>> categories() {
        return IntStream.rangeClosed(1, 22)
                .mapToObj(code -> category(Integer.toString(code)))
                .toList();
    }

    /**
     * Returns the topic of one subject class.
     *
     * @param code 1 to 22, decimal
     * @throws IllegalArgumentException if there is no such class
     */
    public static TopicDefinition<EnrichedDocument> category(String code) {
        int number = Integer.parseInt(code);
        if (number < 1 || number > 22) {
            throw new IllegalArgumentException("There is no subject class " + code + "; classes are 1 to 22");
        }
        return compacted(
                "documents.category.%02d.v1".formatted(number),
                "documentId",
                EnrichedDocument.class,
                1,
                NO_LAG,
                "Documents of subject class " + number);
    }

    /**
     * Returns the topic of one agency.
     *
     * @param agencyId identifier in the registry: ASCII letters, digits and hyphens
     */
    public static TopicDefinition<EnrichedDocument> agency(String agencyId) {
        if (!agencyId.matches("[a-z0-9-]{1,100}")) {
            throw new IllegalArgumentException("Not an agency identifier (a-z, 0-9, hyphen): " + agencyId);
        }
        return compacted(
                "documents.agency." + agencyId + ".v1",
                "documentId",
                EnrichedDocument.class,
                1,
                NO_LAG,
                "Documents that agency " + agencyId + " issued, received or is responsible for");
    }

    /** Returns every topic, with those of the given agencies. */
    public static List<TopicDefinition<?>> all(List<String> agencyIds) {
        return Stream.<TopicDefinition<?>>concat(
                        Stream.concat(fixed().stream(), categories().stream()),
                        agencyIds.stream().map(Topics::agency))
                .toList();
    }

    private static <V extends SpecificRecord> TopicDefinition<V> log(
            String name, String keyMeaning, Class<V> type, Duration retention, String description) {
        return new TopicDefinition<>(
                name, keyMeaning, type, PARTITIONS, Cleanup.LOG, Optional.ofNullable(retention), NO_LAG, description);
    }

    private static <V extends SpecificRecord> TopicDefinition<V> compacted(
            String name, String keyMeaning, Class<V> type, int partitions, Duration lag, String description) {
        return new TopicDefinition<>(
                name, keyMeaning, type, partitions, Cleanup.COMPACTED, Optional.empty(), lag, description);
    }
}
