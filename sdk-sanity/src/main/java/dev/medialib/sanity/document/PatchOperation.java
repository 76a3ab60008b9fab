package dev.medialib.sanity.document;

import dev.medialib.core.json.JsonData;

/**
 * One step of a patch.
 *
 * @param value for {@link Kind#UNSET} unused; for {@link Kind#INSERT} the whole object with position and items
 */
record PatchOperation(Kind kind, PatchPath path, JsonData value) {

    /** The kinds of operations, with their names in requests. */
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
}
