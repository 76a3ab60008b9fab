package dev.medialib.core;

/** The HTTP methods that the APIs use. */
public enum Method {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE
}
