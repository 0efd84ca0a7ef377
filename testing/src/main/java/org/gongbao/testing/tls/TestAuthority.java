package org.gongbao.testing.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority that issues certificates for clients and servers, by the JDK's keytool. For one thread. */
public final class TestAuthority {

    private static final String PASSWORD = "changeit";

    private final Path store;
    private final String name;

    /**
     * Makes an authority.
     *
     * @param folder where its files go
     * @param name name in its certificate, and of its file
     */
    public TestAuthority(Path folder, String name) {
        this.store = folder.resolve(name + ".p12");
        this.name = name;
        keytool("-genkeypair", "-alias", "authority", "-dname", "CN=" + name, "-ext", "bc:c", "-validity", "3650");
    }

    /** Issues a certificate that is valid for some days from now. */
    public Issued issue(String commonName, int days) {
        return issue(commonName, "-validity", Integer.toString(days));
    }

    /**
     * Issues a certificate.
     *
     * @param options further options of keytool -genkeypair
     */
    public Issued issue(String commonName, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                commonName,
                "-dname",
                "CN=" + commonName,
                "-signer",
                "authority",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost"));
        arguments.addAll(Arrays.asList(options));
        keytool(arguments.toArray(String[]::new));
        return read(commonName);
    }

    /** Returns its own certificate. */
    public Issued own() {
        return read("authority");
    }

    /** Returns what a server needs that presents a certificate and trusts what this authority issued. */
    public SSLContext server(String commonName) {
        try {
            KeyStore all = load();
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(
                    "server",
                    all.getKey(commonName, PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    all.getCertificateChain(commonName));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", all.getCertificate("authority"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No context for " + commonName, e);
        }
    }

    private Issued read(String alias) {
        try {
            KeyStore all = load();
            return new Issued((X509Certificate) all.getCertificate(alias), (PrivateKey)
                    all.getKey(alias, PASSWORD.toCharArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No certificate of " + alias, e);
        }
    }

    private KeyStore load() {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(in, PASSWORD.toCharArray());
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open " + store, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        if (!command.contains("-keyalg")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(name + ": keytool: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
