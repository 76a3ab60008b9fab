package dev.medialib.core.internal.endpoint;

import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Base URL of an API, which all paths are appended to. A path prefix is kept. */
public final class ApiRoot {
    private final HttpUrl url;

    private ApiRoot(HttpUrl url) {
        this.url = url;
    }

    /**
     * Checks the base URL of a user.
     *
     * @param name the parameter, for messages
     * @param allowInsecureHttp accepts {@code http} for other hosts than this machine's own
     */
    public static ApiRoot parse(String name, @Nullable String text, boolean allowInsecureHttp) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is required");
        }
        HttpUrl url = HttpUrl.parse(text.strip());
        if (url == null) {
            throw new IllegalArgumentException(name + " must be an http or https URL such as https://cms.example.com");
        }
        if (Origin.hasUser(url)) {
            throw new IllegalArgumentException(name + " must not contain a user name or password");
        }
        if (url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException(name + " must not have a query or a fragment");
        }
        if (!url.isHttps() && !allowInsecureHttp && !isLoopback(url.host())) {
            throw new IllegalArgumentException(
                    name + " must be an https URL, because the credential would be sent unencrypted."
                            + " http is allowed for the local machine, or after allowInsecureHttp()");
        }
        return new ApiRoot(url);
    }

    /** Does not resolve the name, because its address may change before it is used. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("::1")
                || host.matches("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    }

    /** The root with further segments: {@code api}, {@code 2026-05}. */
    public ApiRoot at(String... segments) {
        HttpUrl.Builder joined = url();
        for (String segment : segments) {
            joined.addPathSegment(segment);
        }
        return new ApiRoot(joined.build());
    }

    public Origin origin() {
        return Origin.of(url);
    }

    /** Returns a builder for adding segments. An empty last segment, which is a slash at the end, is removed. */
    HttpUrl.Builder url() {
        HttpUrl.Builder builder = url.newBuilder();
        int last = url.pathSize() - 1;
        return url.pathSegments().get(last).isEmpty() ? builder.removePathSegment(last) : builder;
    }

    /**
     * Makes the link of a page token absolute.
     *
     * @throws IllegalArgumentException if it leads to another origin, or to a path that is not below this root
     */
    HttpUrl resolve(String link) {
        HttpUrl resolved = resolved(link);
        if (resolved == null) {
            throw new IllegalArgumentException("the link of the page token must start with " + this
                    + "; use a page token of the same base URL and service, or start with the first page");
        }
        return resolved;
    }

    /**
     * The address of a file, made absolute. It may be on another host.
     *
     * @throws IllegalArgumentException if it is not an http or https URL, or has a user name
     */
    HttpUrl file(String address) {
        HttpUrl file = url().addPathSegment("").build().resolve(address);
        if (file == null || Origin.hasUser(file)) {
            throw new IllegalArgumentException("the address of the file "
                    + (file == null ? "is not an http or https URL" : "must not contain a user name or password"));
        }
        return file;
    }

    /** Whether a link of the server can be followed: to the same origin, to a path below this root. */
    public boolean leads(String link) {
        HttpUrl resolved = resolved(link);
        return resolved != null && resolved.toString().length() <= RequestDraft.MAX_URL_LENGTH;
    }

    private @Nullable HttpUrl resolved(String link) {
        HttpUrl resolved = url().addPathSegment("").build().resolve(link);
        return resolved == null
                        || !origin().equals(Origin.of(resolved))
                        || !isAbove(resolved)
                        || resolved.pathSegments().stream().anyMatch(ApiRoot::hidesDots)
                ? null
                : resolved;
    }

    /** A proxy may decode an encoded slash and then resolve the dots next to it. */
    private static boolean hidesDots(String segment) {
        return List.of(segment.split("[/\\\\]", -1)).contains("..");
    }

    private boolean isAbove(HttpUrl resolved) {
        List<String> own = url().build().encodedPathSegments();
        List<String> others = resolved.encodedPathSegments();
        // an API at the top of its host has the single segment ""
        return own.equals(List.of(""))
                || (others.size() >= own.size() && others.subList(0, own.size()).equals(own));
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
