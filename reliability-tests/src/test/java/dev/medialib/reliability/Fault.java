package dev.medialib.reliability;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A fault as data: when it begins, what the server does, and what that means.
 *
 * @param group the part of the catalog that it belongs to
 * @param effect the meaning for kinds that are not in {@code unlike}
 * @param unlike the meaning for the kinds that read their response in another way
 */
record Fault(
        String group,
        String name,
        Moment moment,
        Script script,
        Effect effect,
        Map<Reads, Effect> unlike,
        Set<Reads> only,
        Limit limit,
        Front front,
        Set<Trait> traits) {

    /** When the server begins to misbehave. */
    enum Moment {
        /** When a connection is accepted; a pooled connection is treated so before the request. */
        ACCEPT,
        /** When the first byte of a request has arrived. */
        FIRST_BYTE,
        /** When the head of a request has arrived, and none of its body was read. */
        HEAD,
        /** When a request has arrived as a whole. */
        REQUEST
    }

    /** How a kind reads its response. */
    enum Reads {
        JSON,
        /** The body is read and ignored. */
        NOTHING,
        /** Bytes, handed over unread. */
        FILE,
        /** The address of a redirect. */
        REDIRECT,
        /** {@code multipart/mixed}. */
        PARTS
    }

    /** The time limit or the action of the caller that ends a stall. */
    enum Limit {
        NONE,
        IDLE,
        ATTEMPT,
        CONNECT,
        DEADLINE,
        INTERRUPT,
        CANCEL,
        CLOSE;

        boolean isTime() {
            return this == IDLE || this == ATTEMPT || this == CONNECT || this == DEADLINE;
        }
    }

    /** How the client gets to the server. */
    enum Front {
        DIRECT,
        TLS,
        /** TLS with a certificate or protocol that the client must not accept; see the name of the fault. */
        BAD_TLS,
        /** A port without a listener, or with one that accepts nothing. */
        NOWHERE,
        PROXY,
        TUNNEL
    }

    /** What the expectations and the checks must know besides. */
    enum Trait {
        /** The response is not the one of the fake, so its content cannot be checked. */
        OTHER_CONTENT,
        /** Makes sense for requests with a body. */
        NEEDS_BODY,
        /** Needs a response with a body that is not empty. */
        NEEDS_RESPONSE_BODY,
        /** The fault exists while a connection is made, so a pooled connection does not meet it. */
        CONNECTING,
        /** The error begins between two attempts. */
        BETWEEN_ATTEMPTS,
        /** The error response has a body that the exception must keep. */
        KEEPS_BODY
    }

    /** What the server does. */
    interface Script {
        void act(Incident incident) throws IOException, InterruptedException;
    }

    static Fault of(String group, String name, Moment moment, Effect effect, Script script) {
        return new Fault(
                group,
                name,
                moment,
                script,
                effect,
                new EnumMap<>(Reads.class),
                Set.of(),
                Limit.NONE,
                Front.DIRECT,
                Set.of());
    }

    Fault unlike(Reads reads, Effect other) {
        Map<Reads, Effect> more = new EnumMap<>(Reads.class);
        more.putAll(unlike);
        more.put(reads, other);
        return new Fault(group, name, moment, script, effect, more, only, limit, front, traits);
    }

    Fault only(Reads... reads) {
        return new Fault(group, name, moment, script, effect, unlike, Set.of(reads), limit, front, traits);
    }

    Fault limit(Limit other) {
        return new Fault(group, name, moment, script, effect, unlike, only, other, front, traits);
    }

    Fault through(Front other) {
        return new Fault(group, name, moment, script, effect, unlike, only, limit, other, traits);
    }

    Fault with(Trait... more) {
        Set<Trait> all = new java.util.HashSet<>(traits);
        all.addAll(Set.of(more));
        return new Fault(group, name, moment, script, effect, unlike, only, limit, front, Set.copyOf(all));
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    Effect on(Reads reads) {
        return unlike.getOrDefault(reads, effect);
    }

    @Override
    public String toString() {
        return group + ": " + name;
    }
}
