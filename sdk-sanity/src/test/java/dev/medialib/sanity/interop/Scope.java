package dev.medialib.sanity.interop;

/** Where an expression stands: the value that its fields are of, and that of the scope around, which is null outside. */
record Scope(Shape shape, Scope parent) {

    Scope inner(Shape inner) {
        return new Scope(inner, this);
    }

    /** How deep expressions are nested in values. */
    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }
}
