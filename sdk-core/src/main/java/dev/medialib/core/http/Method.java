package dev.medialib.core.http;

/** The HTTP methods that the APIs use. */
public enum Method {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE
}
