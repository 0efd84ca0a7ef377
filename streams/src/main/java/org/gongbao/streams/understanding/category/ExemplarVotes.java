package org.gongbao.streams.understanding.category;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the exemplars' vote: by meaning where the embedding model works, else by characters. One for the whole process, as the model takes memory. */
final class ExemplarVotes {
    private static final Logger LOGGER = LoggerFactory.getLogger(ExemplarVotes.class);

    private static final String WITHOUT_MODEL =
            "TAG-001: no embedding model on this machine. Documents are tagged all the same: exemplars are compared by their characters, which sorts about one"
                    + " document in a hundred less rightly. The model needs Linux with glibc, macOS or Windows, on x64 or (not Windows) aarch64.";

    private ExemplarVotes() {}

    private static final class Shared {
        private static final CompletableFuture<ExemplarVote> VOTE = CompletableFuture.supplyAsync(ExemplarVotes::load);
    }

    /** Begins to load the vote; asking for it waits until it is there, so that no result depends on how fast that was. */
    static Supplier<ExemplarVote> inBackground() {
        return Shared.VOTE::join;
    }

    private static ExemplarVote load() {
        List<Exemplar> exemplars = Exemplar.load();
        try {
            return byMeaning(exemplars);
        } catch (EncoderUnavailableException | LinkageError e) {
            // the second: without its jar, ONNX Runtime's classes are missing already where the encoder's are linked
            LOGGER.atWarn()
                    .setCause(LOGGER.isDebugEnabled() ? e : null)
                    .addKeyValue("reason", rootOf(e))
                    .log(WITHOUT_MODEL);
            return new NgramVote(exemplars);
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    static MeaningVote byMeaning(List<Exemplar> exemplars) {
        ExemplarVectors vectors = ExemplarVectors.load(exemplars);
        return new MeaningVote(SentenceEncoder.load(), exemplars, vectors.space(), vectors.weights());
    }
}
