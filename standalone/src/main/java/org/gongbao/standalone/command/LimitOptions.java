package org.gongbao.standalone.command;

import java.util.Optional;
import org.gongbao.standalone.tenant.Limit;
import org.gongbao.standalone.tenant.Limits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Limits of a tenant. */
final class LimitOptions {

    /** Reads one. */
    static final class LimitConverter implements ITypeConverter<Limit> {
        @Override
        public Limit convert(String text) {
            try {
                return Limit.read(text);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }
    }

    @Option(
            names = "--subscriptions",
            paramLabel = "N",
            converter = LimitConverter.class,
            description = "Subscriptions that it may have: a number, none (no limit), or usual (as the portal is set).")
    private Limit subscriptions;

    @Option(
            names = "--endpoints",
            paramLabel = "N",
            converter = LimitConverter.class,
            description = "Endpoints that its subscriptions may name, contacts included.")
    private Limit endpoints;

    @Option(
            names = "--requests",
            paramLabel = "N",
            converter = LimitConverter.class,
            description = "Requests a minute that all its keys may make together, at each portal.")
    private Limit requests;

    @Option(
            names = "--deliveries",
            paramLabel = "N",
            converter = LimitConverter.class,
            description = "Deliveries a minute that all its endpoints get together; usual is none.")
    private Limit deliveries;

    Limits limits() {
        return new Limits(
                Optional.ofNullable(subscriptions),
                Optional.ofNullable(endpoints),
                Optional.ofNullable(requests),
                Optional.ofNullable(deliveries));
    }
}
