package dev.medialib.reliability;

import dev.medialib.core.ClientBuilder;
import dev.medialib.core.MedialibClient;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Wire.Head;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of endpoint, with a call of it that stands for all.
 *
 * @param <C> the vendor's client
 * @param target the requests that meet the faults
 */
record Kind<C extends MedialibClient<C>>(
        String name,
        Repeatability repeatability,
        Reads reads,
        Set<Trait> traits,
        Vendor<C> vendor,
        Predicate<Head> target,
        Function<World, Sample<C>> sample) {

    /** What the documentation promises about sending a request again. */
    enum Repeatability {
        /** The request changes nothing. */
        READ,
        /** The second request has no effect beyond that of the first. */
        REPEATABLE,
        /** The request must not arrive twice. */
        ONCE
    }

    /** What the expectations must know besides. */
    enum Trait {
        REQUEST_BODY,
        RESPONSE_BODY,
        /** A download from a server that offers ranges. */
        RANGES,
        /** The failure of a token is told by an exception of its own. */
        TOKEN,
        /** After a failure, the client sends a request to clean up. */
        CLEANS_UP,
        /** Its request has no credential that a response could quote. */
        NO_CREDENTIAL,
        /** A failure is part of the result. */
        REPORTS,
        /** A stream that the client decompresses. */
        DECODES,
        /** A file whose type is not known. */
        ANY_TYPE
    }

    /** How a vendor's client is built, and what it can do without touching the kind. */
    interface Vendor<C extends MedialibClient<C>> {
        URI fake(World world);

        ClientBuilder<?> builder(World world, String url);

        C build(ClientBuilder<?> builder);

        /** Opens a connection that the pool then keeps. */
        void warmUp(World world, C client);
    }

    /** A call whose data is in the fake. */
    interface Sample<C> {
        /**
         * Makes the call and checks its result.
         *
         * @param directory for files, empty
         * @param exact whether the result must be that of the fake
         */
        void call(C client, Path directory, boolean exact) throws Exception;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    @Override
    public String toString() {
        return name;
    }
}
