package org.gongbao.streams.matching;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The documents that were read last, by the very bytes that they were read from. Thread-safe. */
final class RecentCandidates {

    private static final int MOST_BYTES = 2 << 20;

    /** Bytes that are told apart by what they are. */
    private record Content(byte[] bytes, int hash) {

        static Content of(byte[] bytes) {
            return new Content(bytes, Arrays.hashCode(bytes));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && hash == content.hash && Arrays.equals(bytes, content.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<Content, Candidate> candidates = new LinkedHashMap<>();
    private int held;

    /** Returns what the bytes say; null if there are none. */
    Candidate candidate(byte[] bytes, Function<byte[], Candidate> reader) {
        if (bytes == null) {
            return null;
        }
        Content content = Content.of(bytes);
        synchronized (this) {
            Candidate known = candidates.get(content);
            if (known != null) {
                return known;
            }
        }
        Candidate read = reader.apply(bytes);
        keep(content, read);
        return read;
    }

    private synchronized void keep(Content content, Candidate read) {
        if (candidates.put(content, read) == null) {
            held += content.bytes().length;
        }
        var eldest = candidates.keySet().iterator();
        while (held > MOST_BYTES && eldest.hasNext()) {
            held -= eldest.next().bytes().length;
            eldest.remove();
        }
    }
}
