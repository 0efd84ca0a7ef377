package org.gongbao.portal.key;

import java.nio.file.Path;
import org.gongbao.schemas.secret.SigningKey;

/** The platform's key. Its file is read, or made, when it is first needed. Thread-safe. */
public final class PlatformKey {

    private final Path file;
    private SigningKey key;

    /** Takes the key from that file. */
    public PlatformKey(Path file) {
        this.file = file;
    }

    /**
     * Returns the key.
     *
     * @throws org.gongbao.schemas.error.GongbaoException REG-042 or REG-044 if it can be neither read nor made
     */
    public synchronized SigningKey key() {
        if (key == null) {
            key = SigningKey.fromFile(file);
        }
        return key;
    }
}
