package org.gongbao.benchmarks.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A client's process: reads orders, one a line, and prints a sample for each. Ends with its standard input. */
final class ClientMain {
    /** Printed with a number when so many requests have been sent that hang; a line is waited for then. */
    static final String HANGING = "HANGING ";

    private ClientMain() {}

    /** @param arguments name of the {@link Candidate} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Candidate candidate = Candidate.valueOf(arguments[0]);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            Sample sample = new Trial(candidate, Order.parse(line)).run(requests -> {
                System.out.println(HANGING + requests);
                if (orders.readLine() == null) {
                    throw new IOException("Nobody waits for this client any more");
                }
            });
            System.out.println(sample.line());
        }
        System.exit(0);
    }
}
