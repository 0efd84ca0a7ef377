package org.gongbao.standalone.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongbao.testing.ckan.RealCkan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the public sees on a portal of the documents of one issue, read by another program.
 *
 * @param names names of their datasets
 * @param strangers names of datasets that were there before
 */
record PublicPortal(RealCkan ckan, List<String> names, Set<String> strangers) {

    /** Looks at a portal before the issue is sent there. */
    static PublicPortal of(RealCkan ckan, List<String> documentIds) throws IOException, InterruptedException {
        return new PublicPortal(
                ckan,
                documentIds.stream().map(Dataset::name).toList(),
                read(ckan, List.of()).keySet());
    }

    /** Returns what stands there, asked for by name. */
    Map<String, JsonNode> datasets() throws IOException, InterruptedException {
        return read(ckan, names);
    }

    /** Returns when each dataset was changed last; "gone" for one that is not there. */
    Map<String, String> modified() throws IOException, InterruptedException {
        Map<String, String> modified = new TreeMap<>();
        datasets()
                .forEach((name, dataset) ->
                        modified.put(name, dataset.path("modified").asString("gone")));
        return modified;
    }

    /** Returns the names of what the search finds. */
    Set<String> found() throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>(read(ckan, List.of()).keySet());
        found.removeAll(strangers);
        return found;
    }

    static boolean isThere(JsonNode dataset) {
        return !dataset.path("gone").asBoolean(false);
    }

    /** Returns the names whose change differs. */
    static Set<String> different(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(name -> !before.get(name).equals(after.get(name)))
                .collect(Collectors.toSet());
    }

    private static Map<String, JsonNode> read(RealCkan ckan, List<String> names)
            throws IOException, InterruptedException {
        JsonMapper json = new JsonMapper();
        return ckan.readBack(names).stream()
                .map(json::readTree)
                .collect(Collectors.toMap(
                        dataset -> dataset.path("name").asString(), dataset -> dataset, (one, _) -> one, TreeMap::new));
    }
}
