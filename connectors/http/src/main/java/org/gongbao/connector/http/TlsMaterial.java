package org.gongbao.connector.http;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * With what connections to one address are made, where the usual does not do: a client certificate, authorities of its own, or both. Equal if made of
 * the same certificates and key. Immutable; never printed.
 */
public final class TlsMaterial {

    private static final char[] NO_PASSWORD = {};

    private final List<X509Certificate> chain;
    private final Optional<PrivateKey> key;
    private final List<X509Certificate> authorities;
    private final String digest;

    private TlsMaterial(List<X509Certificate> chain, Optional<PrivateKey> key, List<X509Certificate> authorities) {
        this.chain = List.copyOf(chain);
        this.key = key;
        this.authorities = List.copyOf(authorities);
        this.digest = digest();
    }

    /**
     * Presents a certificate.
     *
     * @param chain the certificate, then those that vouch for it
     * @param key its private key
     * @param authorities trusted instead of the public ones; empty = the public ones
     */
    public static TlsMaterial presenting(
            List<X509Certificate> chain, PrivateKey key, List<X509Certificate> authorities) {
        return new TlsMaterial(chain, Optional.of(key), authorities);
    }

    /** Presents none, and trusts these authorities instead of the public ones. */
    public static TlsMaterial trusting(List<X509Certificate> authorities) {
        return new TlsMaterial(List.of(), Optional.empty(), authorities);
    }

    /** Returns what makes connections with it. */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trustManagers(), null);
            return context;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException("Certificates and key that were read make no TLS context", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlsMaterial material && digest.equals(material.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** Holds no key. */
    @Override
    public String toString() {
        return "TlsMaterial[" + digest.substring(0, 16) + "]";
    }

    private KeyManager[] keyManagers() throws GeneralSecurityException, java.io.IOException {
        KeyStore store = emptyStore();
        if (key.isPresent()) {
            store.setKeyEntry("client", key.get(), NO_PASSWORD, chain.toArray(X509Certificate[]::new));
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    /** Null means the public authorities. */
    private TrustManager[] trustManagers() throws GeneralSecurityException, java.io.IOException {
        if (authorities.isEmpty()) {
            return null;
        }
        KeyStore store = emptyStore();
        for (int place = 0; place < authorities.size(); place++) {
            store.setCertificateEntry("authority-" + place, authorities.get(place));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, java.io.IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (X509Certificate certificate : chain) {
                sha.update(certificate.getEncoded());
            }
            key.map(PrivateKey::getEncoded).ifPresent(sha::update);
            for (X509Certificate certificate : authorities) {
                sha.update(certificate.getEncoded());
            }
            sha.update((byte) chain.size());
            return HexFormat.of().formatHex(sha.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A certificate that was read can be written, and every JDK knows SHA-256", e);
        }
    }
}
