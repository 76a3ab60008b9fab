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

/** How the fake behaves where installations, versions or readings of the documentation differ. May be changed at any time. */
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

    /** The path of the service, {@code api/default} by default. */
    public synchronized ServerSettings serviceRoot(String path) {
        serviceRoot = path(path);
        return this;
    }

    /** The path of the back end's route, {@code sf/system} by default; newer installations have {@code sf/cms/api/v1/system}. */
    public synchronized ServerSettings backendRoot(String path) {
        backendRoot = path(path);
        return this;
    }

    /** The name that a set has in URLs, its own by default. */
    public synchronized ServerSettings urlName(String set, String name) {
        urlNames.put(set, path(name));
        return this;
    }

    /** Whether the service is active, as by default; one that is not answers 404. */
    public synchronized ServerSettings active(boolean isActive) {
        active = isActive;
        return this;
    }

    /** Takes a type out of the service: its set answers 404. */
    public synchronized ServerSettings remove(String set) {
        removedSets.add(set);
        return this;
    }

    // who may call it

    /** Who may call the service, {@link Access#AUTHENTICATED} by default. */
    public synchronized ServerSettings access(Access who) {
        access = who;
        return this;
    }

    /** Who may call this type. */
    public synchronized ServerSettings access(String set, Access who) {
        accessOf.put(set, who);
        return this;
    }

    /**
     * Whether a call that needs a user is refused with 401 when it lacks {@code X-SF-Service-Request: true}, as by default.
     * The documentation demands the header of such calls; one of the vendor's clients does not send it.
     */
    public synchronized ServerSettings needsServiceHeader(boolean needs) {
        needsServiceHeader = needs;
        return this;
    }

    /**
     * Whether an anonymous call without {@code X-SF-Service-Request} that needs a user is sent to the login page by status
     * 302, as by default; else it is refused with 401. That page answers 200 with HTML.
     */
    public synchronized ServerSettings loginPages(boolean pages) {
        loginPages = pages;
        return this;
    }

    /** The {@code X-SF-APIKEY} that all calls must have, none by default; without it 401, which is an assumption. */
    public synchronized ServerSettings serviceKey(@Nullable String key) {
        serviceKey = key;
        return this;
    }

    /** How long new access tokens are valid, ten hours by default. Shorter than a second is none. */
    public synchronized ServerSettings tokenLifetime(Duration lifetime) {
        tokenLifetime = lifetime;
        return this;
    }

    // what it shows

    /** Which version of media items is shown, {@link Lifecycle#LIVE} by default. */
    public synchronized ServerSettings lifecycle(Lifecycle shown) {
        lifecycle = shown;
        return this;
    }

    /** Which version of this type's items is shown. */
    public synchronized ServerSettings lifecycle(String set, Lifecycle shown) {
        lifecycleOf.put(set, shown);
        return this;
    }

    /** The most items of a page, 50 by default; a larger {@code $top} is capped. */
    public synchronized ServerSettings pageSize(int items) {
        pageSize = positive("items", items);
        return this;
    }

    /** The most items of a page of this type. */
    public synchronized ServerSettings pageSize(String set, int items) {
        pageSizeOf.put(set, positive("items", items));
        return this;
    }

    /** The form of {@code @odata.nextLink}. */
    public synchronized ServerSettings nextLinks(NextLinks form) {
        nextLinks = form;
        return this;
    }

    /** Whether the text of {@code /$count} begins with a byte order mark, as by default; servers do either. */
    public synchronized ServerSettings countWithBom(boolean bom) {
        countWithBom = bom;
        return this;
    }

    /** How deep {@code $expand} may nest, two levels by default. */
    public synchronized ServerSettings expandDepth(int levels) {
        expandDepth = positive("levels", levels);
        return this;
    }

    /** Whether lists have {@code Provider}, as newer versions do; by default they lack it, as in the documentation. */
    public synchronized ServerSettings providerInLists(boolean shown) {
        providerInLists = shown;
        return this;
    }

    /** Whether {@code Url} and {@code ThumbnailUrl} are relative, as on some sites; by default they are absolute. */
    public synchronized ServerSettings relativeUrls(boolean relative) {
        relativeUrls = relative;
        return this;
    }

    /** Another host for the URLs of files, as sites with a content delivery network have; null for the server itself. */
    public synchronized ServerSettings fileHost(@Nullable URI host) {
        fileHost = host;
        return this;
    }

    /** Whether files need a user too, as those of private libraries; by default anybody gets them. */
    public synchronized ServerSettings protectedFiles(boolean needUser) {
        protectedFiles = needUser;
        return this;
    }

    /** The shape of the errors, {@link Envelope#ODATA} by default; then 401 is {@link Envelope#MESSAGE}, as documented. */
    public synchronized ServerSettings errors(Envelope shape) {
        envelope = shape;
        return this;
    }

    // how it writes

    /** Whether deleted media goes to the recycle bin, as by default, or is gone. */
    public synchronized ServerSettings recycleBin(boolean enabled) {
        recycleBin = enabled;
        return this;
    }

    /**
     * Whether PATCH and PUT of a published item publish the change. By default they change the draft, and the change is seen
     * on a live service after the operation {@code Publish}; what a server does is not documented.
     */
    public synchronized ServerSettings updatesPublish(boolean publish) {
        updatesPublish = publish;
        return this;
    }

    /** Whether PUT demands the custom fields too, which is not documented; by default it does not. */
    public synchronized ServerSettings putDemandsCustomFields(boolean demands) {
        putDemandsCustomFields = demands;
        return this;
    }

    /** Where an upload says that it is to be published at once. */
    public synchronized ServerSettings directUpload(DirectUpload form) {
        directUpload = form;
        return this;
    }

    /** The extensions that may be uploaded, such as {@code .jpg}; all if none is named. Others are refused with 400. */
    public synchronized ServerSettings allowedExtensions(String... extensions) {
        allowedExtensions.clear();
        for (String extension : extensions) {
            allowedExtensions.add(extension.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    /** The largest request body in bytes, without limit by default; beyond it status 413 with an HTML page, as IIS answers. */
    public synchronized ServerSettings maxUploadBytes(long bytes) {
        maxUploadBytes = bytes;
        return this;
    }

    /** The status of the error {@code LockedItem}, 423 by default; it is not documented. */
    public synchronized ServerSettings lockedStatus(int status) {
        lockedStatus = status;
        return this;
    }

    /** Whether the storage takes uploads in chunks, as by default. */
    public synchronized ServerSettings chunkedUploads(boolean supported) {
        chunks = supported;
        return this;
    }

    /** The size of a chunk in bytes, 4 MiB by default; larger ones are not taken. */
    public synchronized ServerSettings chunkSize(int bytes) {
        chunkSize = positive("bytes", bytes);
        return this;
    }

    /** The chunk with this number, counted from 0, is not taken the next {@code times}. */
    public synchronized ServerSettings failChunk(int ordinal, int times) {
        failingChunks.put(ordinal, times);
        return this;
    }

    /** The next operation with this action is refused: {@code Success:false} in an answer with status 200. */
    public synchronized ServerSettings refuseNextOperation(String action, String message) {
        refusedOperations.put(action, message);
        return this;
    }

    /** The clock of all dates and of the validity of tokens; the system's by default. */
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

    /** In whole seconds, as the documentation's dates. */
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
