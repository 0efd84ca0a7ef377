package org.gongbao.connector.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ports where no webhook lives but services that take commands in lines or speak their own protocol: the bad ports of the Fetch standard
 * (section 2.9) and the usual ports of databases, brokers and consoles. Immutable.
 */
final class DeniedPorts {

    private static final Set<Integer> FETCH = Set.of(
            0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
            109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
            526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
            3659, 4045, 4190, 5060, 5061, 6000, 6566, 6679, 6697, 10080);

    private static final Set<Integer> SERVICES = Set.of(
            445, // SMB
            1433, // SQL Server
            1521, // Oracle
            2181, // ZooKeeper
            2375, // Docker
            2376, 2379, // etcd
            2380, 3306, // MySQL
            3389, // remote desktop
            5432, // PostgreSQL
            5672, // AMQP
            6379, // Redis
            9042, // Cassandra
            9092, // Kafka
            9093, 10250, // kubelet
            11211, // Memcached
            27017); // MongoDB

    /** Internet relay chat. */
    private static final Set<Integer> CHAT =
            IntStream.rangeClosed(6665, 6669).boxed().collect(Collectors.toUnmodifiableSet());

    private DeniedPorts() {}

    static boolean contains(int port) {
        return FETCH.contains(port) || SERVICES.contains(port) || CHAT.contains(port);
    }
}
