package org.gongbao.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The distributed shape under load, through restarts, members that come and go, and outages. System properties: gongbao.cluster.rate = documents a
 * second (5), gongbao.storm.seconds (40), gongbao.outage.seconds of each outage (12).
 */
@Tag("slow")
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterProcessTest {
    private static final int RATE = Integer.getInteger("gongbao.cluster.rate", 5);
    private static final int STORM_SECONDS = Integer.getInteger("gongbao.storm.seconds", 40);
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("gongbao.outage.seconds", 12));
    private static final int BEAT_SECONDS = 10;

    private static Cluster cluster;

    private Watch watch;

    @BeforeAll
    static void startCluster(@TempDir Path folder) throws Exception {
        long begun = System.nanoTime();
        cluster = Cluster.start(folder);
        System.out.printf("the cluster runs after %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }

    @AfterAll
    static void stopCluster() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void startLoad() {
        watch = new Watch(cluster);
        cluster.load().start(RATE);
        watch.awaitArrivals(cluster.load().documents() + 1);
    }

    @AfterEach
    void stopLoad() throws Exception {
        cluster.load().stop();
        cluster.roles()
                .filter(role -> !role.isAsWanted())
                .forEach(role -> System.out.println(role + ":\n" + role.said()));
    }

    @Test
    @Order(1)
    void aRollingRestartLosesNothing() throws Exception {
        // when
        for (Role broker : cluster.brokers()) {
            watch.disturb("restart of " + broker, () -> {
                restart(broker);
                cluster.awaitCopies();
            });
        }
        for (Role streams : List.of(cluster.streams(1), cluster.streams(2))) {
            watch.disturb("restart of " + streams, () -> {
                restart(streams);
            });
        }
        for (Workers.Worker worker : List.of(cluster.worker(1), cluster.worker(2))) {
            watch.disturb("restart of " + worker.role(), () -> {
                restart(worker.role());
                cluster.awaitTasks();
            });
        }

        // then
        everythingRunsAndNothingIsLost();
    }

    @Test
    @Order(2)
    void membersThatComeAndGoAllTheTimeLoseNothing() throws Exception {
        // given
        List<Role> members = List.of(cluster.streams(3), cluster.worker(3).role());
        int beats = STORM_SECONDS / BEAT_SECONDS;

        // when
        watch.disturb("storm of %d members that came or went".formatted(beats), beats, () -> {
            for (int beat = 0; beat < beats; beat++) {
                comeOrGo(members.get(beat % members.size()), beat);
                pass(Duration.ofSeconds(BEAT_SECONDS));
            }
        });
        for (Role member : members) {
            member.kill();
        }

        // then
        everythingRunsAndNothingIsLost();
    }

    @Test
    @Order(3)
    void outagesEndWithoutAHandAndLoseNothing() throws Exception {
        // when
        watch.disturb("outage of all brokers", () -> {
            for (Role broker : cluster.brokers()) {
                broker.kill();
            }
            pass(OUTAGE);
            cluster.brokers().forEach(Role::start);
            cluster.awaitCopies();
        });
        watch.disturb("outage of the registry, met by members that know no schema", () -> {
            cluster.killRegistry();
            restart(cluster.streams(2));
            restart(cluster.worker(2).role());
            pass(OUTAGE);
            cluster.startRegistry();
            cluster.awaitTasks();
        });
        watch.disturb("outage of all endpoints", () -> {
            cluster.receiver().goAway();
            pass(OUTAGE);
            cluster.receiver().comeBack();
        });
        watch.disturb("outage of the name server, met by a worker that knows no address", () -> {
            cluster.nameIsKnown(false);
            restart(cluster.worker(1).role());
            pass(OUTAGE);
            cluster.nameIsKnown(true);
            cluster.awaitTasks();
        });

        // then
        everythingRunsAndNothingIsLost();
        assertThat(watch.reasonsOfFailure()).contains("CONNECT", "UNKNOWN_HOST");
    }

    /** Of those that go, every other one goes without a word. */
    private static void comeOrGo(Role member, int beat) throws InterruptedException {
        if (!member.isAlive()) {
            member.start();
        } else if (beat / 4 % 2 == 0) {
            member.stop();
        } else {
            member.kill();
        }
    }

    private static void restart(Role role) throws InterruptedException {
        role.stop();
        role.start();
    }

    private void everythingRunsAndNothingIsLost() throws Exception {
        watch.prove();
        assertThat(cluster.roles()).allMatch(Role::isAsWanted);
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
