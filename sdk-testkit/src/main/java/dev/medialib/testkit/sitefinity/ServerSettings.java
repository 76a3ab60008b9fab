package dev.medialib.testkit.sitefinity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings for behavior in which installations, versions or readings of the documentation differ. They can be changed at any
 * time.
 */
public final class ServerSettings {

    private final Map<String, Access> accessOf = new HashMap<>();
    private final Map<String, Lifecycle> lifecycleOf = new HashMap<>();
    private final Map<String, Integer> pageSizeOf = new HashMap<>();
    private final Map<String, String> urlNames = new HashMap<>();
    private final Set<String> removedSets = new LinkedHashSet<>();
    private final Set<String> allowedExtensions = new LinkedHashSet<>();
    private final Map<Integer, Integer> failingChunks = new HashMap<>();
    private final Map<String, String> refusedOperations = new HashMap<>();
    private Clock clock = Clock.systemUTC();
    volatile String serviceRoot = "api/default";
    volatile String backendRoot = "sf/system";
    private Access access = Access.AUTHENTICATED;
    private Lifecycle lifecycle = Lifecycle.LIVE;
    volatile NextLinks nextLinks = NextLinks.ABSOLUTE;
    volatile DirectUpload directUpload = DirectUpload.EITHER;
    volatile Envelope envelope = Envelope.ODATA;
    volatile Duration tokenLifetime = Duration.ofHours(10);
    volatile @Nullable String serviceKey;
    volatile @Nullable URI fileHost;
    volatile boolean active = true;
    volatile boolean needsServiceHeader = true;
    volatile boolean loginPages = true;
    volatile boolean countWithBom = true;
    volatile boolean providerInLists;
    volatile boolean relativeUrls;
    volatile boolean protectedFiles;
    volatile boolean recycleBin = true;
    volatile boolean updatesPublish;
    volatile boolean putDemandsCustomFields;
    volatile boolean chunks = true;
    private int pageSize = 50;
    volatile int expandDepth = 2;
    volatile int lockedStatus = 423;
    volatile int chunkSize = 4 << 20;
    volatile long maxUploadBytes = Long.MAX_VALUE;

    ServerSettings() {}

    // where the service is, and what it has

    /** Sets the path of the service, {@code api/default} by default. */
    public synchronized ServerSettings serviceRoot(String path) {
        serviceRoot = path(path);
        return this;
    }

    /**
     * Sets the path of the back-end route, {@code sf/system} by default. Newer installations have {@code sf/cms/api/v1/system}.
     */
    public synchronized ServerSettings backendRoot(String path) {
        backendRoot = path(path);
        return this;
    }

    /** Sets the name of a set in URLs, which is the set's own name by default. */
    public synchronized ServerSettings urlName(String set, String name) {
        urlNames.put(set, path(name));
        return this;
    }

    /** Sets whether the service is active, true by default. An inactive service causes 404. */
    public synchronized ServerSettings active(boolean isActive) {
        active = isActive;
        return this;
    }

    /** Removes a type from the service. Its set then causes 404. */
    public synchronized ServerSettings remove(String set) {
        removedSets.add(set);
        return this;
    }

    // who may call it

    /** Sets the users who may call the service, {@link Access#AUTHENTICATED} by default. */
    public synchronized ServerSettings access(Access who) {
        access = who;
        return this;
    }

    /** Sets the users who may call this type. */
    public synchronized ServerSettings access(String set, Access who) {
        accessOf.put(set, who);
        return this;
    }

    /**
     * Sets whether a request that needs a user is rejected with 401 if it lacks {@code X-SF-Service-Request: true}, true by
     * default. The documentation requires the header; one of the vendor's clients does not send it.
     */
    public synchronized ServerSettings needsServiceHeader(boolean needs) {
        needsServiceHeader = needs;
        return this;
    }

    /**
     * Sets whether an anonymous request without {@code X-SF-Service-Request} that needs a user is redirected to the login page
     * with status 302, true by default. Otherwise it is rejected with 401. The login page has status 200 and HTML.
     */
    public synchronized ServerSettings loginPages(boolean pages) {
        loginPages = pages;
        return this;
    }

    /**
     * Sets the {@code X-SF-APIKEY} that all requests need; null for none, the default. Requests without it cause 401, which is an
     * assumption.
     */
    public synchronized ServerSettings serviceKey(@Nullable String key) {
        serviceKey = key;
        return this;
    }

    /** Sets the lifetime of new access tokens, ten hours by default. Responses contain it in whole seconds. */
    public synchronized ServerSettings tokenLifetime(Duration lifetime) {
        tokenLifetime = lifetime;
        return this;
    }

    // what it shows

    /** Sets the version of media items that is shown, {@link Lifecycle#LIVE} by default. */
    public synchronized ServerSettings lifecycle(Lifecycle shown) {
        lifecycle = shown;
        return this;
    }

    /** Sets the version of this type's items that is shown. */
    public synchronized ServerSettings lifecycle(String set, Lifecycle shown) {
        lifecycleOf.put(set, shown);
        return this;
    }

    /** Sets the maximum number of items per page, 50 by default. A larger {@code $top} is limited to it. */
    public synchronized ServerSettings pageSize(int items) {
        pageSize = positive("items", items);
        return this;
    }

    /** Sets the maximum number of this type's items per page. */
    public synchronized ServerSettings pageSize(String set, int items) {
        pageSizeOf.put(set, positive("items", items));
        return this;
    }

    /** Sets the form of {@code @odata.nextLink}. */
    public synchronized ServerSettings nextLinks(NextLinks form) {
        nextLinks = form;
        return this;
    }

    /** Sets whether the text of {@code /$count} starts with a byte order mark, true by default. Both occur on servers. */
    public synchronized ServerSettings countWithBom(boolean bom) {
        countWithBom = bom;
        return this;
    }

    /** Sets the maximum depth of {@code $expand}, 2 by default. */
    public synchronized ServerSettings expandDepth(int levels) {
        expandDepth = positive("levels", levels);
        return this;
    }

    /** Sets whether lists contain {@code Provider}, as in newer versions, false by default as in the documentation. */
    public synchronized ServerSettings providerInLists(boolean shown) {
        providerInLists = shown;
        return this;
    }

    /** Sets whether {@code Url} and {@code ThumbnailUrl} are relative, as on some sites, false by default. */
    public synchronized ServerSettings relativeUrls(boolean relative) {
        relativeUrls = relative;
        return this;
    }

    /** Sets another host for the URLs of files, as on sites with a content delivery network; null for the server itself. */
    public synchronized ServerSettings fileHost(@Nullable URI host) {
        fileHost = host;
        return this;
    }

    /** Sets whether files need a user, as in private libraries, false by default. */
    public synchronized ServerSettings protectedFiles(boolean needUser) {
        protectedFiles = needUser;
        return this;
    }

    /**
     * Sets the form of the errors, {@link Envelope#ODATA} by default. In this form 401 is {@link Envelope#MESSAGE}, as
     * documented.
     */
    public synchronized ServerSettings errors(Envelope shape) {
        envelope = shape;
        return this;
    }

    // how it writes

    /** Sets whether deleted media items are moved to the recycle bin, true by default, or deleted permanently. */
    public synchronized ServerSettings recycleBin(boolean enabled) {
        recycleBin = enabled;
        return this;
    }

    /**
     * Sets whether PATCH and PUT of a published item publish the change, false by default: they change the draft, and a live
     * service shows the change after the operation {@code Publish}. The behavior of real servers is not documented.
     */
    public synchronized ServerSettings updatesPublish(boolean publish) {
        updatesPublish = publish;
        return this;
    }

    /** Sets whether PUT also requires the custom fields, which is not documented, false by default. */
    public synchronized ServerSettings putDemandsCustomFields(boolean demands) {
        putDemandsCustomFields = demands;
        return this;
    }

    /** Sets the form in which an upload requests immediate publishing. */
    public synchronized ServerSettings directUpload(DirectUpload form) {
        directUpload = form;
        return this;
    }

    /** Sets the extensions that can be uploaded, such as {@code .jpg}; none to allow all. Others are rejected with 400. */
    public synchronized ServerSettings allowedExtensions(String... extensions) {
        allowedExtensions.clear();
        for (String extension : extensions) {
            allowedExtensions.add(extension.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    /**
     * Sets the maximum size of a request body in bytes, without limit by default. Larger bodies cause 413 with an HTML page, as
     * in IIS.
     */
    public synchronized ServerSettings maxUploadBytes(long bytes) {
        maxUploadBytes = bytes;
        return this;
    }

    /** Sets the status of the error {@code LockedItem}, which is not documented, 423 by default. */
    public synchronized ServerSettings lockedStatus(int status) {
        lockedStatus = status;
        return this;
    }

    /** Sets whether the storage supports uploads in chunks, true by default. */
    public synchronized ServerSettings chunkedUploads(boolean supported) {
        chunks = supported;
        return this;
    }

    /** Sets the size of a chunk in bytes, 4 MiB by default. Larger chunks are rejected. */
    public synchronized ServerSettings chunkSize(int bytes) {
        chunkSize = positive("bytes", bytes);
        return this;
    }

    /** Rejects the chunk with this number, from 0, the next {@code times} times. */
    public synchronized ServerSettings failChunk(int ordinal, int times) {
        failingChunks.put(ordinal, times);
        return this;
    }

    /** Rejects the next operation with this action: {@code Success:false} in a response with status 200. */
    public synchronized ServerSettings refuseNextOperation(String action, String message) {
        refusedOperations.put(action, message);
        return this;
    }

    /** Sets the clock of all dates and of the validity of tokens. The default is the system clock. */
    public synchronized ServerSettings clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    synchronized String urlName(String set) {
        return urlNames.getOrDefault(set, set);
    }

    synchronized boolean has(String set) {
        return !removedSets.contains(set);
    }

    synchronized Access access(@Nullable EntityType type) {
        return type == null ? access : accessOf.getOrDefault(type.set(), access);
    }

    synchronized Lifecycle lifecycle(EntityType type) {
        return lifecycleOf.getOrDefault(type.set(), lifecycle);
    }

    synchronized int pageSize(EntityType type) {
        return pageSizeOf.getOrDefault(type.set(), pageSize);
    }

    synchronized boolean allowsExtension(String extension) {
        return allowedExtensions.isEmpty() || allowedExtensions.contains(extension);
    }

    synchronized boolean takeFailingChunk(int ordinal) {
        int left = failingChunks.getOrDefault(ordinal, 0);
        failingChunks.put(ordinal, Math.max(0, left - 1));
        return left > 0;
    }

    synchronized @Nullable String takeRefusedOperation(String action) {
        return refusedOperations.remove(action);
    }

    /** Returns the current time in whole seconds, like the dates in the documentation. */
    synchronized Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String path(String path) {
        List<String> segments = List.of(path.split("/", -1));
        if (segments.contains("")) {
            throw new IllegalArgumentException("path must have no slash at its ends and no empty segment: " + path);
        }
        return path;
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
        return value;
    }
}
