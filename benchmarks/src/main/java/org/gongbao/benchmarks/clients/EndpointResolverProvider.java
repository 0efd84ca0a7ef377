package org.gongbao.benchmarks.clients;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Lets the JVM find the endpoints, for clients that resolve names by themselves: the JDK's has no other hook than this one, which counts for the whole JVM. All other names are looked up as ever. */
public final class EndpointResolverProvider extends InetAddressResolverProvider {

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver system = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                var endpoint = EndpointName.address(host);
                return endpoint.isPresent() ? endpoint.stream() : system.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return system.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "endpoints of benchmarks";
    }
}
