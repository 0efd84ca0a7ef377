package org.gongbao.standalone.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.standalone.data.Storage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The webhooks that were received, one JSON object per line of a file. An entry is in the file before the sender gets its answer, so that a killed
 * process never forgets one that it acknowledged. Thread-safe.
 */
public final class InboxStore implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final FileChannel channel;
    private final List<InboxEntry> entries = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int refused;

    private InboxStore(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the file, made if needed, and reads what it holds; half a line at the end, left by a killed process, is cut off.
     *
     * @throws org.gongbao.standalone.UnfitException RUN-032 if the file cannot be read or written
     */
    public static InboxStore open(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            InboxStore store = new InboxStore(channel);
            store.load(Files.readAllBytes(file));
            return store;
        } catch (IOException e) {
            throw Storage.unfit("RUN-032", "open the inbox " + file, e);
        }
    }

    /** Keeps a verified webhook; when this returns it is on file. */
    public synchronized void add(InboxEntry entry) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        remember(entry);
    }

    /** Counts a webhook whose signature was wrong. */
    public synchronized void refuse() {
        refused++;
    }

    /** Returns what was received since the inbox was first opened, oldest first. */
    public synchronized List<InboxEntry> entries() {
        return List.copyOf(entries);
    }

    /** Returns the counts since the inbox was first opened; refusals since this start. */
    public synchronized InboxCount count() {
        return new InboxCount(entries.size(), ids.size(), refused);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    private void load(byte[] bytes) throws IOException {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        channel.truncate(end).position(end);
        for (String line :
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
            try {
                remember(JSON.readValue(line, InboxEntry.class));
            } catch (JacksonException e) {
                throw new IOException("line " + (entries.size() + 1) + " is no entry", e);
            }
        }
    }

    private void remember(InboxEntry entry) {
        entries.add(entry);
        ids.add(entry.id());
    }
}
