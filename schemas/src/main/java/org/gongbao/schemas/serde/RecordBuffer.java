package org.gongbao.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Bytes that grow. Unlike its parent it takes no lock for each of the many small pieces of which a record consists. Used by one thread. */
final class RecordBuffer extends ByteArrayOutputStream {

    RecordBuffer(int expected) {
        super(expected);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // that is what it is for
    public void write(int value) {
        makeRoom(1);
        buf[count++] = (byte) value;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // as above
    public void write(byte[] bytes, int offset, int length) {
        makeRoom(length);
        System.arraycopy(bytes, offset, buf, count, length);
        count += length;
    }

    private void makeRoom(int more) {
        if (more > buf.length - count) {
            buf = Arrays.copyOf(buf, Math.max(Math.addExact(count, more), Math.multiplyExact(buf.length, 2)));
        }
    }
}
