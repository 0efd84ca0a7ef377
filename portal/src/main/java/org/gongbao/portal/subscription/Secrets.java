package org.gongbao.portal.subscription;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;
import org.gongbao.schemas.secret.SecretSealer;

/** Makes and opens secrets of webhooks. The key file is read, or made, when the first secret is needed. Thread-safe. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path keyFile;
    private final SecureRandom random = new SecureRandom();
    private SecretSealer sealer;

    /** Makes secrets that are sealed with the key of that file. */
    public Secrets(Path keyFile) {
        this.keyFile = keyFile;
    }

    /** Returns a new secret in the form of Standard Webhooks. */
    String create() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    String seal(String secret) {
        return sealer().seal(secret);
    }

    String open(String sealed) {
        return sealer().open(sealed);
    }

    /** Returns what makes and reads the links by which receivers acknowledge. */
    public AcknowledgementTokens tokens() {
        return AcknowledgementTokens.of(sealer());
    }

    private synchronized SecretSealer sealer() {
        if (sealer == null) {
            sealer = SecretSealer.fromFile(keyFile);
        }
        return sealer;
    }
}
