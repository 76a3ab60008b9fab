package dev.medialib.reliability;

import dev.medialib.reliability.Fault.Front;
import dev.medialib.reliability.Fault.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One call of the matrix.
 *
 * @param pooled whether the call uses a connection of the pool
 * @param users whether the client uses a user's {@code OkHttpClient}
 * @param always whether every attempt meets the fault, not only the first
 */
record Cell(Kind<?> kind, Fault fault, boolean pooled, boolean users, boolean always) {
    private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** All cells that make sense. */
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            for (Fault fault : FaultCatalog.ALL) {
                if (applies(fault, kind)) {
                    cells.addAll(of(kind, fault));
                }
            }
        }
        return cells;
    }

    private static List<Cell> of(Kind<?> kind, Fault fault) {
        List<Cell> cells = new ArrayList<>();
        for (boolean pooled : new boolean[] {false, true}) {
            for (boolean users : new boolean[] {false, true}) {
                for (boolean always : new boolean[] {true, false}) {
                    Cell cell = new Cell(kind, fault, pooled, users, always);
                    if (cell.makesSense()) {
                        cells.add(cell);
                    }
                }
            }
        }
        return cells;
    }

    static boolean applies(Fault fault, Kind<?> kind) {
        return (fault.only().isEmpty() || fault.only().contains(kind.reads()))
                && (!fault.has(Fault.Trait.NEEDS_BODY) || kind.has(Kind.Trait.REQUEST_BODY))
                && (!fault.has(Fault.Trait.NEEDS_RESPONSE_BODY) || kind.has(Kind.Trait.RESPONSE_BODY))
                && (!fault.has(Fault.Trait.BETWEEN_ATTEMPTS) || kind.repeatability() != Kind.Repeatability.ONCE);
    }

    private boolean makesSense() {
        if (pooled && fault.front() != Front.DIRECT) {
            return false;
        }
        // there is no second proxy or server behind these
        boolean goesOn =
                fault.front() != Front.NOWHERE && fault.front() != Front.TUNNEL && fault.front() != Front.BAD_TLS;
        return always || (canPass() && goesOn);
    }

    /** Whether a fault that happens once can be overcome by sending the request again. */
    private boolean canPass() {
        Effect effect = effect();
        return switch (effect.type()) {
            case NOT_CONNECTED, NO_RESPONSE, CUT -> true;
            case STATUS -> isTemporary(effect);
            default -> false;
        };
    }

    static boolean isTemporary(Effect effect) {
        return TEMPORARY.contains(effect.status())
                && (effect.retryAfter() == null || effect.retryAfter().compareTo(LONGEST_WAIT) <= 0);
    }

    Effect effect() {
        return fault.on(kind.reads());
    }

    /** Whether the cell waits for a time limit. */
    boolean isSlow() {
        return fault.limit() != Limit.NONE;
    }

    boolean isStopped() {
        Effect.Type type = effect().type();
        return type == Effect.Type.DEADLINE || type == Effect.Type.INTERRUPTED || type == Effect.Type.CANCELLED;
    }

    @Override
    public String toString() {
        return kind + " | " + fault + " | " + (pooled ? "pooled" : "fresh") + " | " + (users ? "user's" : "own") + " | "
                + (always ? "always" : "once");
    }
}
