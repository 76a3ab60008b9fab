package dev.medialib.testkit.sitefinity.internal;

import dev.medialib.testkit.internal.Checks;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.settings.Access;
import dev.medialib.testkit.sitefinity.settings.DirectUpload;
import dev.medialib.testkit.sitefinity.settings.ErrorForm;
import dev.medialib.testkit.sitefinity.settings.Lifecycle;
import dev.medialib.testkit.sitefinity.settings.NextLinks;
import dev.medialib.testkit.sitefinity.settings.ServerSettings;
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

/** Settings as the fake reads them. */
public final class Settings implements ServerSettings {

    private final Map<String, Access> accessOf = new HashMap<>();
    private final Map<String, Lifecycle> lifecycleOf = new HashMap<>();
    private final Map<String, Integer> pageSizeOf = new HashMap<>();
    private final Map<String, String> urlNames = new HashMap<>();
    private final Set<String> removedSets = new LinkedHashSet<>();
    private final Set<String> allowedExtensions = new LinkedHashSet<>();
    private final Map<Integer, Integer> failingChunks = new HashMap<>();
    private final Map<String, String> failingOperations = new HashMap<>();
    private Clock clock = Clock.systemUTC();
    public volatile String serviceRoot = "api/default";
    public volatile String backendRoot = "sf/system";
    private Access access = Access.AUTHENTICATED;
    private Lifecycle lifecycle = Lifecycle.LIVE;
    public volatile NextLinks nextLinks = NextLinks.ABSOLUTE;
    public volatile DirectUpload directUpload = DirectUpload.EITHER;
    public volatile ErrorForm envelope = ErrorForm.ODATA;
    public volatile Duration tokenLifetime = Duration.ofHours(10);
    public volatile Duration backgroundTaskTime = Duration.ZERO;
    private @Nullable String failingTask;
    public volatile @Nullable String serviceKey;
    public volatile @Nullable URI fileHost;
    public volatile boolean active = true;
    public volatile boolean needsServiceHeader = true;
    public volatile boolean loginPages = true;
    public volatile boolean countWithBom = true;
    public volatile boolean providerInLists;
    public volatile boolean relativeUrls;
    public volatile boolean protectedFiles;
    public volatile boolean recycleBin = true;
    public volatile boolean updatesPublish;
    public volatile boolean putDemandsCustomFields;
    public volatile boolean chunks = true;
    private int pageSize = 50;
    public volatile int expandDepth = 2;
    public volatile int lockedStatus = 423;
    public volatile int chunkSize = 4 << 20;
    public volatile long maxUploadBytes = Long.MAX_VALUE;

    public Settings() {}

    // location and content of the service

    @Override
    public synchronized ServerSettings serviceRoot(String path) {
        serviceRoot = path(path);
        return this;
    }

    @Override
    public synchronized ServerSettings backendRoot(String path) {
        backendRoot = path(path);
        return this;
    }

    @Override
    public synchronized ServerSettings urlName(String set, String name) {
        urlNames.put(set, path(name));
        return this;
    }

    @Override
    public synchronized ServerSettings active(boolean isActive) {
        active = isActive;
        return this;
    }

    @Override
    public synchronized ServerSettings remove(String set) {
        removedSets.add(set);
        return this;
    }

    // access

    @Override
    public synchronized ServerSettings access(Access who) {
        access = who;
        return this;
    }

    @Override
    public synchronized ServerSettings access(String set, Access who) {
        accessOf.put(set, who);
        return this;
    }

    @Override
    public synchronized ServerSettings needsServiceHeader(boolean needs) {
        needsServiceHeader = needs;
        return this;
    }

    @Override
    public synchronized ServerSettings loginPages(boolean pages) {
        loginPages = pages;
        return this;
    }

    @Override
    public synchronized ServerSettings serviceKey(@Nullable String key) {
        serviceKey = key;
        return this;
    }

    @Override
    public synchronized ServerSettings tokenLifetime(Duration lifetime) {
        tokenLifetime = lifetime;
        return this;
    }

    // reading

    @Override
    public synchronized ServerSettings lifecycle(Lifecycle shown) {
        lifecycle = shown;
        return this;
    }

    @Override
    public synchronized ServerSettings lifecycle(String set, Lifecycle shown) {
        lifecycleOf.put(set, shown);
        return this;
    }

    @Override
    public synchronized ServerSettings pageSize(int items) {
        pageSize = Checks.positive("items", items);
        return this;
    }

    @Override
    public synchronized ServerSettings pageSize(String set, int items) {
        pageSizeOf.put(set, Checks.positive("items", items));
        return this;
    }

    @Override
    public synchronized ServerSettings nextLinks(NextLinks form) {
        nextLinks = form;
        return this;
    }

    @Override
    public synchronized ServerSettings countWithBom(boolean bom) {
        countWithBom = bom;
        return this;
    }

    @Override
    public synchronized ServerSettings expandDepth(int levels) {
        expandDepth = Checks.positive("levels", levels);
        return this;
    }

    @Override
    public synchronized ServerSettings providerInLists(boolean shown) {
        providerInLists = shown;
        return this;
    }

    @Override
    public synchronized ServerSettings relativeUrls(boolean relative) {
        relativeUrls = relative;
        return this;
    }

    @Override
    public synchronized ServerSettings fileHost(@Nullable URI host) {
        fileHost = host;
        return this;
    }

    @Override
    public synchronized ServerSettings protectedFiles(boolean needUser) {
        protectedFiles = needUser;
        return this;
    }

    @Override
    public synchronized ServerSettings errors(ErrorForm shape) {
        envelope = shape;
        return this;
    }

    // writing

    @Override
    public synchronized ServerSettings recycleBin(boolean enabled) {
        recycleBin = enabled;
        return this;
    }

    @Override
    public synchronized ServerSettings updatesPublish(boolean publish) {
        updatesPublish = publish;
        return this;
    }

    @Override
    public synchronized ServerSettings putDemandsCustomFields(boolean demands) {
        putDemandsCustomFields = demands;
        return this;
    }

    @Override
    public synchronized ServerSettings directUpload(DirectUpload form) {
        directUpload = form;
        return this;
    }

    @Override
    public synchronized ServerSettings allowedExtensions(String... extensions) {
        allowedExtensions.clear();
        for (String extension : extensions) {
            allowedExtensions.add(extension.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    @Override
    public synchronized ServerSettings maxUploadBytes(long bytes) {
        maxUploadBytes = bytes;
        return this;
    }

    @Override
    public synchronized ServerSettings lockedStatus(int status) {
        lockedStatus = status;
        return this;
    }

    @Override
    public synchronized ServerSettings chunkedUploads(boolean supported) {
        chunks = supported;
        return this;
    }

    @Override
    public synchronized ServerSettings chunkSize(int bytes) {
        chunkSize = Checks.positive("bytes", bytes);
        return this;
    }

    @Override
    public synchronized ServerSettings failChunk(int ordinal, int times) {
        failingChunks.put(ordinal, times);
        return this;
    }

    @Override
    public synchronized ServerSettings failNextOperation(String action, String message) {
        failingOperations.put(action, message);
        return this;
    }

    @Override
    public synchronized ServerSettings backgroundTaskTime(Duration time) {
        backgroundTaskTime = time;
        return this;
    }

    @Override
    public synchronized ServerSettings failNextBackgroundTask(String message) {
        failingTask = message;
        return this;
    }

    @Override
    public synchronized ServerSettings clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    public synchronized String urlName(String set) {
        return urlNames.getOrDefault(set, set);
    }

    public synchronized boolean has(String set) {
        return !removedSets.contains(set);
    }

    public synchronized Access access(@Nullable EntityType type) {
        return type == null ? access : accessOf.getOrDefault(type.set(), access);
    }

    public synchronized Lifecycle lifecycle(EntityType type) {
        return lifecycleOf.getOrDefault(type.set(), lifecycle);
    }

    public synchronized int pageSize(EntityType type) {
        return pageSizeOf.getOrDefault(type.set(), pageSize);
    }

    public synchronized boolean allowsExtension(String extension) {
        return allowedExtensions.isEmpty() || allowedExtensions.contains(extension);
    }

    public synchronized boolean takeFailingChunk(int ordinal) {
        int left = failingChunks.getOrDefault(ordinal, 0);
        failingChunks.put(ordinal, Math.max(0, left - 1));
        return left > 0;
    }

    public synchronized @Nullable String takeFailingTask() {
        String message = failingTask;
        failingTask = null;
        return message;
    }

    public synchronized @Nullable String takeFailingOperation(String action) {
        return failingOperations.remove(action);
    }

    /** Returns the current time in whole seconds, like the dates in the documentation. */
    public synchronized Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String path(String path) {
        List<String> segments = List.of(path.split("/", -1));
        if (segments.contains("")) {
            throw new IllegalArgumentException(
                    "path must not start or end with a slash or have an empty segment: " + path);
        }
        return path;
    }
}
