package org.gongbao.streams.enrichment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.RetagRequest;
import org.gongbao.record.v1.RetagState;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.streams.registry.AgencyChange;
import org.gongbao.streams.registry.LiveRules;
import org.gongbao.streams.registry.RegistryEdition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags documents of a partition anew: those that a change of the registry concerns, those that somebody asked for. Goes through the partition in slices. What
 * the partition was last brought in step with, and what was asked for, is kept, so that after a stop nothing is forgotten; a pass that was cut short begins
 * again and changes nothing twice. Used by one stream task.
 */
public final class Retagging {

    /** Store of the registry's entries that all documents of the partition are in step with. */
    public static final String APPLIED = "enrichment-registry";

    /** Store of requests that are not done. */
    public static final String REQUESTS = "enrichment-requests";

    private static final Logger LOGGER = LoggerFactory.getLogger(Retagging.class);
    private static final long REPORT_NANOS = Duration.ofSeconds(1).toNanos();

    private final ProcessorContext<?, ?> context;
    private final DossierStore dossiers;
    private final LiveRules rules;
    private final BiConsumer<String, DeskOutput> outputs;
    private final KeyValueStore<String, Agency> appliedStore;
    private final KeyValueStore<String, RetagRequest> requests;
    private final Map<String, Agency> applied = new TreeMap<>();
    private RegistryEdition goal;
    private RetagJob registryJob;
    private RetagJob requestJob;
    private long reported;

    Retagging(
            ProcessorContext<?, ?> context,
            DossierStore dossiers,
            LiveRules rules,
            BiConsumer<String, DeskOutput> outputs) {
        this.context = context;
        this.dossiers = dossiers;
        this.rules = rules;
        this.outputs = outputs;
        this.appliedStore = context.getStateStore(APPLIED);
        this.requests = context.getStateStore(REQUESTS);
        try (KeyValueIterator<String, Agency> all = appliedStore.all()) {
            all.forEachRemaining(entry -> applied.put(entry.key, entry.value));
        }
    }

    /** Takes a request; it is worked on from the next slice on. */
    void request(RetagRequest request) {
        requests.put(request.getRetagId(), request);
    }

    /** Works until there is nothing to do or the time is over; looks at one document at least. The registry goes first. */
    void slice(DocumentDesk desk, RegistryEdition edition, long deadline) {
        if (isBehind(edition)) {
            if (work(registryJob, desk, deadline)) {
                inStep();
            }
        } else if (isAsked()) {
            if (work(requestJob, desk, deadline)) {
                report(desk, true);
                requests.delete(requestJob.request().getRetagId());
                requestJob = null;
            } else if (System.nanoTime() - reported > REPORT_NANOS) {
                report(desk, false);
            }
        }
    }

    /** Begins anew with all that differs if the registry has changed again meanwhile. */
    @SuppressWarnings("ReferenceEquality") // an edition is swapped as a whole
    private boolean isBehind(RegistryEdition edition) {
        if (goal != edition) {
            goal = edition;
            registryJob = applied.equals(edition.entries()) ? null : registryJob(edition);
        }
        return registryJob != null;
    }

    private boolean isAsked() {
        if (requestJob == null) {
            try (KeyValueIterator<String, RetagRequest> waiting = requests.all()) {
                if (waiting.hasNext()) {
                    RetagRequest request = waiting.next().value;
                    requestJob = new RetagJob(request, dossier -> isAskedFor(request, dossier));
                    reported = System.nanoTime();
                }
            }
        }
        return requestJob != null;
    }

    private RetagJob registryJob(RegistryEdition edition) {
        Predicate<EnrichedDocument> concerned =
                rules.concernedBy(applied.values(), edition.entries().values());
        return new RetagJob(null, dossier -> concerned.test(dossier.whole()));
    }

    private static boolean isAskedFor(RetagRequest request, Dossier dossier) {
        return request.getSince() == null || !dossier.state().getUpdatedAt().isBefore(request.getSince());
    }

    /** Returns true if the pass is at its end. */
    private boolean work(RetagJob job, DocumentDesk desk, long deadline) {
        if (job.request() != null && job.request().getDocumentId() != null) {
            look(job, desk, job.request().getDocumentId());
            return true;
        }
        return dossiers.visit(job.cursor(), documentId -> {
            look(job, desk, documentId);
            job.reached(documentId);
            return System.nanoTime() < deadline;
        });
    }

    private void look(RetagJob job, DocumentDesk desk, String documentId) {
        Dossier former = dossiers.get(documentId);
        if (!former.isRead() || former.state().getWithdrawn() || !job.concerns(former)) {
            return;
        }
        try {
            Verdict verdict = desk.retagged(former, Instant.ofEpochMilli(context.currentSystemTimeMs()));
            dossiers.put(documentId, former, verdict.dossier(), verdict.outputs());
            verdict.outputs().forEach(output -> outputs.accept(documentId, output));
            job.count(!verdict.outputs().isEmpty());
        } catch (GongbaoException e) {
            job.countFailure();
            LOGGER.atError()
                    .addKeyValue("documentId", documentId)
                    .addKeyValue("code", e.code())
                    // the words of an exception may be those of the text
                    .setCause(former.isWaiting() ? null : e)
                    .log("A document cannot be tagged anew and stays as it is");
        }
    }

    private void inStep() {
        AgencyChange.between(applied, goal.entries())
                .forEach(change -> appliedStore.put(change.agencyId(), change.after()));
        applied.clear();
        applied.putAll(goal.entries());
        LOGGER.atInfo()
                .addKeyValue("partition", context.taskId().partition())
                .addKeyValue("examined", registryJob.examined())
                .addKeyValue("changed", registryJob.changed())
                .log("Documents are in step with the registry of agencies");
        registryJob = null;
    }

    private void report(DocumentDesk desk, boolean done) {
        reported = System.nanoTime();
        String retagId = requestJob.request().getRetagId();
        int partition = context.taskId().partition();
        outputs.accept(
                retagId + "/" + partition,
                new DeskOutput.Progress(RetagState.newBuilder()
                        .setRetagId(retagId)
                        .setPartition(partition)
                        .setExamined(requestJob.examined())
                        .setChanged(requestJob.changed())
                        .setFailed(requestJob.failed())
                        .setRuleSetVersion(desk.ruleSetVersion())
                        .setDone(done)
                        .setAt(Instant.ofEpochMilli(context.currentSystemTimeMs()))
                        .build()));
    }
}
