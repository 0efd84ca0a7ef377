package org.gongbao.streams.understanding.category;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.gongbao.streams.understanding.data.DataFile;

/**
 * What was computed from the exemplars when the program was built: where they lie and what their votes weigh, in {@code exemplar-vectors.bin}. Immutable.
 *
 * @param fingerprint of the exemplars that it was computed from
 * @param space where they lie
 * @param weights what each gives to each class
 */
record ExemplarVectors(int fingerprint, MeaningSpace space, float[][] weights) {
    static final String FILE = "category/exemplar-vectors.bin";
    private static final int FORMAT = 0x47425631;
    private static final int STEPS = 127;
    private static final int BUFFER = 1 << 16;

    /** Fingerprint of exemplars; another one means that the vectors must be computed anew. */
    static int fingerprint(List<Exemplar> exemplars) {
        CRC32 sum = new CRC32();
        exemplars.forEach(exemplar ->
                sum.update((exemplar.category() + "\t" + exemplar.title() + "\n").getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }

    /**
     * Reads what ships with the program.
     *
     * @throws IllegalStateException if it is missing, broken or was computed from other exemplars
     */
    static ExemplarVectors load(List<Exemplar> exemplars) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(DataFile.open(FILE), BUFFER))) {
            ExemplarVectors vectors = read(in);
            if (vectors.fingerprint != fingerprint(exemplars)) {
                throw new IllegalStateException(FILE + " was computed from other exemplars than those of "
                        + Exemplar.FILE + "; renew it as that file says");
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " could not be read", e);
        }
    }

    static ExemplarVectors read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != FORMAT) {
            throw new IllegalStateException(FILE + " has another format");
        }
        int fingerprint = in.readInt();
        int count = in.readInt();
        float[] centre = floats(in, in.readInt());
        List<float[]> vectors = new ArrayList<>(count);
        float[][] weights = new float[count][];
        for (int i = 0; i < count; i++) {
            vectors.add(rounded(in, centre.length));
            weights[i] = floats(in, ClassScores.CLASSES);
        }
        return new ExemplarVectors(fingerprint, new MeaningSpace(centre, vectors), weights);
    }

    /** Writes the file; vectors are rounded to a byte a number. */
    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(FORMAT);
        out.writeInt(fingerprint);
        out.writeInt(weights.length);
        out.writeInt(space.centre().length);
        writeFloats(out, space.centre());
        for (int i = 0; i < weights.length; i++) {
            writeRounded(out, space.vectors().get(i));
            writeFloats(out, weights[i]);
        }
        out.flush();
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] rounded(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = bytes[i];
        }
        return SentenceEncoder.normalised(values);
    }

    private static void writeRounded(DataOutputStream out, float[] values) throws IOException {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (float value : values) {
            out.writeByte(Math.round(value / largest * STEPS));
        }
    }
}
