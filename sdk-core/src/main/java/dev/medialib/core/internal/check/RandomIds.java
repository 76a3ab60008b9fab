package dev.medialib.core.internal.check;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Random ids that need not be secret, such as ids of requests. {@link UUID#randomUUID} would use one {@code SecureRandom} for
 * the whole JVM, whose lock all calls would wait for.
 */
public final class RandomIds {
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

    private RandomIds() {}

    /** Returns a random id in the form of a UUID of version 4. */
    public static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID((random.nextLong() & ~0xf000L) | VERSION_4, (random.nextLong() >>> 2) | VARIANT_2).toString();
    }
}
