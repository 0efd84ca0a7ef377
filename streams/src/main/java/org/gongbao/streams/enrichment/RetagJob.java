package org.gongbao.streams.enrichment;

import java.util.function.Predicate;
import org.gongbao.record.v1.RetagRequest;

/** One pass over the documents of a partition, done in slices. For one thread. */
final class RetagJob {

    private final RetagRequest request;
    private final Predicate<Dossier> concerned;
    private String cursor = "";
    private long examined;
    private long changed;
    private long failed;

    /**
     * Makes a pass at its beginning.
     *
     * @param request what was asked for; null if the registry changed
     * @param concerned tells which documents to tag anew
     */
    RetagJob(RetagRequest request, Predicate<Dossier> concerned) {
        this.request = request;
        this.concerned = concerned;
    }

    RetagRequest request() {
        return request;
    }

    boolean concerns(Dossier dossier) {
        return concerned.test(dossier);
    }

    String cursor() {
        return cursor;
    }

    void reached(String documentId) {
        cursor = documentId;
    }

    void count(boolean isChanged) {
        examined++;
        changed += isChanged ? 1 : 0;
    }

    void countFailure() {
        examined++;
        failed++;
    }

    long examined() {
        return examined;
    }

    long changed() {
        return changed;
    }

    long failed() {
        return failed;
    }
}
