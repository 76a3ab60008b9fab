package dev.medialib.sanity.mutation;

import dev.medialib.core.json.JsonData;

/**
 * One step of a patch.
 *
 * @param value for {@link Kind#UNSET} nothing of use; for {@link Kind#INSERT} the whole object with position and items
 */
record PatchOperation(Kind kind, PatchPath path, JsonData value) {

    /** Named as on the wire. */
    enum Kind {
        SET_IF_MISSING("setIfMissing"),
        SET("set"),
        UNSET("unset"),
        INC("inc"),
        DEC("dec"),
        DIFF_MATCH_PATCH("diffMatchPatch"),
        INSERT("insert");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    /**
     * Whether both may stand in one patch, within which the server has an order of its own that is not documented: only if the result
     * is the same in any order.
     */
    boolean mayShareWith(PatchOperation other) {
        if (kind == Kind.INSERT && other.kind == Kind.INSERT) {
            return false; // a patch has room for one
        }
        return path.isApartFrom(other.path) || (kind == other.kind && path.isBeside(other.path));
    }
}
