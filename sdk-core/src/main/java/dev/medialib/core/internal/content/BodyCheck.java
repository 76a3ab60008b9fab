package dev.medialib.core.internal.content;

import org.jspecify.annotations.Nullable;

/** A check of a whole body, such as that of its hash. */
public interface BodyCheck {

    /** Receives the next bytes. */
    void update(byte[] bytes, int offset, int length);

    /** Returns the fault of the whole body; null if there is none. Called once, at the end. */
    @Nullable String problem();
}
