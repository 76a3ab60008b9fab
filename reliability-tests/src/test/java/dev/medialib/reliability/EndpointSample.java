package dev.medialib.reliability;

import dev.medialib.core.ClientBuilder;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.CallObserver;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Kind.Repeatability;
import dev.medialib.reliability.Kind.Sample;
import dev.medialib.reliability.Kind.Trait;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A call of one endpoint.
 *
 * @param endpoint the method and the id of the endpoint
 * @param sample adds the data of the call to the fake
 */
record EndpointSample<C extends MedialibClient<C>>(
        String endpoint,
        Kind.Vendor<C> vendor,
        Reads reads,
        Set<Trait> traits,
        Repeatability repeatability,
        Function<World, Sample<C>> sample) {

    interface Call<C> {
        void call(C client) throws Exception;
    }

    static <C extends MedialibClient<C>> EndpointSample<C> of(
            Kind.Vendor<C> vendor, String endpoint, Function<World, Call<C>> calls) {
        boolean read = endpoint.startsWith("GET ") || endpoint.startsWith("HEAD ");
        boolean repeatable = endpoint.startsWith("PUT ") || endpoint.startsWith("DELETE ");
        return new EndpointSample<>(
                endpoint,
                vendor,
                Reads.JSON,
                endpoint.startsWith("HEAD ") ? Set.of() : Set.of(Trait.RESPONSE_BODY),
                read ? Repeatability.READ : repeatable ? Repeatability.REPEATABLE : Repeatability.ONCE,
                world -> {
                    Call<C> call = calls.apply(world);
                    return (client, directory, exact) -> call.call(client);
                });
    }

    EndpointSample<C> reading(Reads other) {
        return new EndpointSample<>(endpoint, vendor, other, traits, repeatability, sample);
    }

    /** The fake's response has no body. */
    EndpointSample<C> withoutResponseBody() {
        return new EndpointSample<>(endpoint, vendor, reads, Set.of(), repeatability, sample);
    }

    EndpointSample<C> with(Trait... more) {
        Set<Trait> all = EnumSet.copyOf(List.of(more));
        all.addAll(traits);
        return new EndpointSample<>(endpoint, vendor, reads, all, repeatability, sample);
    }

    /** Requests that the method alone does not show to be repeatable. */
    EndpointSample<C> but(Repeatability other) {
        return new EndpointSample<>(endpoint, vendor, reads, traits, other, sample);
    }

    /** A kind of its own, whose fault meets the requests of this endpoint and no others. */
    Kind<C> kind() {
        Watch<C> watch = new Watch<>(vendor, endpoint);
        return new Kind<>(endpoint, repeatability, reads, traits, watch, head -> watch.isCalled, sample);
    }

    /** Knows from the events of the client which endpoint it calls now. */
    private static final class Watch<C extends MedialibClient<C>> implements Kind.Vendor<C> {
        private final Kind.Vendor<C> vendor;
        private final String endpoint;
        private volatile boolean isCalled;

        Watch(Kind.Vendor<C> vendor, String endpoint) {
            this.vendor = vendor;
            this.endpoint = endpoint;
        }

        @Override
        public URI fake(World world) {
            return vendor.fake(world);
        }

        @Override
        public ClientBuilder<?> builder(World world, String url) {
            ClientBuilder<?> builder = vendor.builder(world, url);
            builder.listener(call -> new CallObserver() {
                @Override
                public AttemptObserver attemptStarted(AttemptInfo attempt) {
                    isCalled = endpoint.equals(call.method() + " " + call.endpoint());
                    return result -> {};
                }
            });
            return builder;
        }

        @Override
        public C build(ClientBuilder<?> builder) {
            return vendor.build(builder);
        }

        @Override
        public void warmUp(World world, C client) {
            vendor.warmUp(world, client);
        }
    }
}
