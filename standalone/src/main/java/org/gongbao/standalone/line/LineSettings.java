package org.gongbao.standalone.line;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.standalone.data.DataDirectory;
import org.gongbao.standalone.data.KeyFile;
import org.gongbao.standalone.data.Ports;

/**
 * Settings of one run on one machine. Immutable.
 *
 * @param data the data directory, locked
 * @param installation folder with the registry
 * @param brokerPort port of Kafka clients
 * @param registryPort port of the schema registry
 * @param connectPort port of Connect's REST interface
 * @param portalPort port of the portal
 * @param apiKey key for the parts of the portal's API that write
 * @param inboxSecret secret of the demo inbox
 * @param ckan an open-data portal to keep in step, if one was given
 * @param all the settings of all modules, by key
 */
public record LineSettings(
        DataDirectory data,
        Path installation,
        int brokerPort,
        int registryPort,
        int connectPort,
        int portalPort,
        String apiKey,
        String inboxSecret,
        Optional<CkanPortal> ckan,
        Map<String, String> all) {
    /** Port of the portal if nobody asked for another one and it is free. */
    public static final int PREFERRED_PORT = 8686;

    /**
     * Settles ports and keys, and adds the settings that follow from them to those that somebody gave.
     *
     * @param wantedPort port of the portal; 0 = remembered, preferred or free
     * @param given settings of file, environment and command line
     */
    public static LineSettings settle(
            DataDirectory data,
            Path installation,
            int wantedPort,
            Optional<CkanPortal> ckan,
            Map<String, String> given) {
        Ports ports = Ports.in(data);
        int portal = ports.outer("portal", wantedPort, PREFERRED_PORT);
        int broker = ports.inner("broker");
        int registry = ports.inner("registry");
        int connect = ports.inner("connect");
        String apiKey = KeyFile.readOrMake(data.resolve("api-key"), "gb_");
        String secret = KeyFile.readOrMake(data.resolve("inbox-secret"), "whsec_");
        Map<String, String> all = new HashMap<>(given);
        all.putIfAbsent("gongbao.portal.url", "http://127.0.0.1:" + portal);
        all.merge("gongbao.portal.api.keys", "local:" + apiKey, (theirs, ours) -> theirs + "," + ours);
        all.merge("gongbao.portal.api.operators", "local", (theirs, ours) -> theirs + "," + ours);
        all.merge("gongbao.webhook.allowed.networks", "127.0.0.1/32:" + portal, (theirs, ours) -> theirs + "," + ours);
        all.put("gongbao.data.dir", data.folder().toString());
        all.put("gongbao.secret.key.file", data.resolve("secret.key").toString());
        all.put("gongbao.signing.key.file", data.resolve("signing.key").toString());
        all.put("gongbao.bootstrap.servers", "127.0.0.1:" + broker);
        all.put("gongbao.schema.registry.url", "http://127.0.0.1:" + registry + "/apis/ccompat/v7");
        all.put("gongbao.connect.url", "http://127.0.0.1:" + connect);
        all.put("gongbao.connect.port", Integer.toString(connect));
        all.put("gongbao.portal.port", Integer.toString(portal));
        all.put("gongbao.portal.index.dir", data.resolve("portal-index").toString());
        all.put(
                "gongbao.portal.deliveries.dir",
                data.resolve("portal-deliveries").toString());
        all.put("gongbao.streams.state.dir", data.resolve("streams").toString());
        return new LineSettings(
                data, installation, broker, registry, connect, portal, apiKey, secret, ckan, Map.copyOf(all));
    }

    /** Returns the names of the open-data portals that are kept in step. */
    public List<String> portals() {
        return ckan.stream().map(portal -> Connectors.portalName(this, portal)).toList();
    }

    /** Returns the brokers. */
    public String bootstrapServers() {
        return all.get("gongbao.bootstrap.servers");
    }

    /** Returns the registry's address. */
    public String registryUrl() {
        return all.get("gongbao.schema.registry.url");
    }

    /** Returns the address under which readers see the portal. */
    public String portalUrl() {
        return all.get("gongbao.portal.url");
    }

    /** Returns the address of the demo inbox, as the webhook connector reaches it. */
    public String inboxUrl() {
        return "http://127.0.0.1:" + portalPort + "/inbox";
    }

    /** Leaves out secrets. */
    @Override
    public String toString() {
        return "LineSettings[" + data.folder() + "]";
    }
}
