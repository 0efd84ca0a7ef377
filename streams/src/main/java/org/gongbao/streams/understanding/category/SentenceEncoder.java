package org.gongbao.streams.understanding.category;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns short Chinese texts into vectors whose angle tells how near they are in meaning: bge-small-zh, quantized, in process, without network. Thread-safe; one
 * text at a time and on the caller's thread, so that the same text always gets the same vector.
 */
final class SentenceEncoder {
    /** Length of a vector. */
    static final int DIMENSIONS = 512;

    private static final String MODEL = "/bge-small-zh-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-q-tokenizer.json";
    private static final int MOST_PIECES = 96;
    private static final int WORDS = 21_128;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private SentenceEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** Loads the model; takes some hundred milliseconds.
     *
     * @throws EncoderUnavailableException if this platform has no native library, or the model is not on the class path
     */
    static SentenceEncoder load() {
        try {
            OrtEnvironment environment = NativeRuntime.load();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
                options.setCPUArenaAllocator(false);
                options.setMemoryPatternOptimization(false);
                return new SentenceEncoder(
                        environment, environment.createSession(resource(MODEL), options), new WordPieces(vocabulary()));
            }
        } catch (OrtException | IOException | LinkageError | RuntimeException e) {
            throw new EncoderUnavailableException("The embedding model could not be loaded", e);
        }
    }

    /** The vector of a text, of length 1. */
    float[] encode(String text) {
        long[] ids = pieces.encode(text, MOST_PIECES);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor identifiers = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][ids.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", identifiers, "attention_mask", mask, "token_type_ids", types))) {
            // of all pieces only the first, the mark of the beginning, stands for the whole text
            float[] first = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
            return normalised(first);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "The embedding model failed on a text of " + text.length() + " characters", e);
        }
    }

    static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float length = (float) Math.sqrt(squares);
        float[] result = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            result[i] = vector[i] / length;
        }
        return result;
    }

    private static Map<String, Integer> vocabulary() throws IOException {
        // each word is the name of a field once, so that the parser need not keep names for the next time
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
        Map<String, Integer> vocabulary = HashMap.newHashMap(WORDS);
        try (JsonParser parser = factory.createParser(resource(TOKENIZER))) {
            while (!"vocab".equals(parser.nextFieldName())) {
                if (!parser.hasCurrentToken()) {
                    throw new IllegalStateException(TOKENIZER + " has no vocabulary");
                }
            }
            parser.nextToken();
            for (String word = parser.nextFieldName(); word != null; word = parser.nextFieldName()) {
                vocabulary.put(word, parser.nextIntValue(0));
            }
        }
        return vocabulary;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = SentenceEncoder.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }
}
