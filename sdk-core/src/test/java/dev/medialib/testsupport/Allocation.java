package dev.medialib.testsupport;

import java.util.Objects;
import java.util.concurrent.Callable;

/** How much memory a thread takes for what it does. */
public final class Allocation {
    private static final int CALLS = 10_000;

    private Allocation() {}

    /** The bytes that one call allocates on this thread, averaged after as many calls have warmed it up. */
    public static long bytesPerCall(Callable<?> call) throws Exception {
        allocatedBy(call);
        return allocatedBy(call) / CALLS;
    }

    private static long allocatedBy(Callable<?> call) throws Exception {
        long before = allocated();
        for (int i = 0; i < CALLS; i++) {
            Objects.requireNonNull(call.call());
        }
        return allocated() - before;
    }

    /** By reflection, since no module that is tested reads jdk.management. */
    private static long allocated() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean")
                .getMethod("getCurrentThreadAllocatedBytes")
                .invoke(threads);
    }
}
