package dev.medialib.core;

import dev.medialib.core.internal.pipeline.TimeSource;

/** Access to the clock of a builder, which its subclasses set and users cannot. */
public final class BuilderTime {
    private BuilderTime() {}

    public static void set(ClientBuilder<?> builder, TimeSource time) {
        builder.time(time);
    }
}
