package dev.medialib.core.internal.endpoint;

/** The input of endpoints that take none. */
public enum NoInput {
    NO_INPUT
}
