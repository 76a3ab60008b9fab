package dev.medialib.core.internal.endpoint;

import org.jspecify.annotations.Nullable;

/** Whatever the answer says is of no use. */
final class NothingReader implements ResponseReader<Void> {

    @Override
    public @Nullable Void read(HttpResponse answer) {
        return null;
    }
}
