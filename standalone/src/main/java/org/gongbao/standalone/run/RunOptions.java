package org.gongbao.standalone.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.standalone.line.CkanPortal;

/**
 * What a run is asked to do.
 *
 * @param files gazette issues; empty = the bundled sample, or nothing if a folder is watched
 * @param once whether to end when all has settled
 * @param data data directory
 * @param port port of the portal; 0 = remembered, preferred or free
 * @param report file for the report; null = none
 * @param timeout longest time to wait for all to settle
 * @param ckan open-data portal to keep in step
 * @param watch folder whose files are taken in; null = none
 * @param settings settings of the command line
 */
public record RunOptions(
        List<Path> files,
        boolean once,
        Path data,
        int port,
        Path report,
        Duration timeout,
        Optional<CkanPortal> ckan,
        Path watch,
        Map<String, String> settings) {}
