package dev.medialib.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The armed faults of a server, in their order. */
final class Faults {

    private final List<Fault> all = new ArrayList<>();

    synchronized void arm(Fault fault) {
        all.add(fault);
    }

    /** Returns the fault that a request meets, after it was read; null if there is none. */
    synchronized @Nullable Fault next(RecordedRequest request) {
        for (Fault fault : all) {
            if (!fault.duringRequest() && fault.mayFire(request) && fault.fires()) {
                return fault;
            }
        }
        return null;
    }

    /**
     * Returns the fault that ends a request before its body was read; null if there is none.
     *
     * @param head the request without its body
     */
    synchronized @Nullable Fault during(RecordedRequest head) {
        for (Fault fault : all) {
            if (fault.duringRequest() && fault.mayFire(head) && fault.fires()) {
                return fault;
            }
        }
        return null;
    }

    synchronized List<Fault> all() {
        return List.copyOf(all);
    }

    synchronized void clear() {
        all.clear();
    }
}
