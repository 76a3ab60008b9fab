package dev.medialib.testkit.livingdocs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings for behavior in which installations, releases or readings of the documentation differ. They can be changed at any
 * time.
 */
public final class ServerSettings {

    /** The newest API version that the documentation proves to exist. */
    public static final String NEWEST_DOCUMENTED = "2026-05";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<Feature, ApiVersion> since = new EnumMap<>(Feature.class);
    private final Set<String> removed = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> deprecated = new HashMap<>();
    private final Map<String, String> failingUrls = new HashMap<>();
    private ApiVersion newest = ApiVersion.of(NEWEST_DOCUMENTED);
    private Clock clock = Clock.systemUTC();
    private LastCursor lastCursor = LastCursor.AFTER_LAST_ITEM;
    private String defaultLocale = "de";
    private int maxBodyBytes = 500 * 1024;
    private int importPolls = 1;
    private int importsPerDay = Integer.MAX_VALUE;
    private int failingJobs;
    private boolean olderImportSpelling;

    ServerSettings() {
        for (Feature feature : Feature.values()) {
            since.put(feature, ApiVersion.of(feature.since()));
        }
    }

    /**
     * Sets the clock of {@code createdAt}, {@code updatedAt}, {@code reportingDate} and the quota. The default is the system
     * clock.
     */
    public synchronized ServerSettings clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /**
     * Sets the newest API version of the server, {@value #NEWEST_DOCUMENTED} by default. Newer versions cause 404 with the path,
     * which is an assumption.
     */
    public synchronized ServerSettings newestApiVersion(String version) {
        newest = ApiVersion.of(version);
        return this;
    }

    /** Removes a version, which then causes 410. The status is documented, the body is not. */
    public synchronized ServerSettings removeApiVersion(String version) {
        removed.add(ApiVersion.of(version).name());
        return this;
    }

    /**
     * Adds headers to every response of a version. The documentation does not tell the name of the header that announces a
     * removal.
     */
    public synchronized ServerSettings deprecateApiVersion(String version, Map<String, String> headers) {
        deprecated.put(ApiVersion.of(version).name(), new LinkedHashMap<>(headers));
        return this;
    }

    /** Sets the first version of a feature. */
    public synchronized ServerSettings featureSince(Feature feature, String version) {
        since.put(feature, ApiVersion.of(version));
        return this;
    }

    /** Sets the value of {@code cursor} on last pages. */
    public synchronized ServerSettings lastCursor(LastCursor behaviour) {
        lastCursor = behaviour;
        return this;
    }

    /** Sets the locale whose asset cannot be removed, {@code de} by default. */
    public synchronized ServerSettings defaultLocale(String locale) {
        defaultLocale = locale;
        return this;
    }

    /** Sets the maximum size of a request body in bytes, 500 kB (512 000) by default as documented. Larger bodies cause 413. */
    public synchronized ServerSettings maxBodyBytes(int bytes) {
        maxBodyBytes = notNegative("bytes", bytes);
        return this;
    }

    /** Sets the number of times that an import has the status {@code started} before it is finished, 1 by default. */
    public synchronized ServerSettings importPolls(int polls) {
        importPolls = notNegative("polls", polls);
        return this;
    }

    /**
     * Sets the number of images, videos and files that can be imported by URL in 24 hours. The default is no limit. More imports
     * cause 429.
     */
    public synchronized ServerSettings importsPerDay(int items) {
        importsPerDay = notNegative("items", items);
        return this;
    }

    /** Sets whether items of an import have {@code status: success} as on older servers instead of {@code state: imported}. */
    public synchronized ServerSettings olderImportSpelling(boolean older) {
        olderImportSpelling = older;
        return this;
    }

    /** Lets imports of a URL fail with the given reason. */
    public synchronized ServerSettings failImportOf(String url, String reason) {
        failingUrls.put(url, reason);
        return this;
    }

    /** Lets the next import jobs fail as a whole. */
    public synchronized ServerSettings failNextImportJobs(int jobs) {
        failingJobs = notNegative("jobs", jobs);
        return this;
    }

    synchronized boolean knows(ApiVersion version) {
        return version.compareTo(newest) <= 0;
    }

    synchronized boolean isRemoved(ApiVersion version) {
        return removed.contains(version.name());
    }

    synchronized boolean supports(ApiVersion version, Feature feature) {
        ApiVersion first = since.get(feature);
        return first != null && version.compareTo(first) >= 0;
    }

    synchronized Map<String, String> headersOf(ApiVersion version) {
        return deprecated.getOrDefault(version.name(), Map.of());
    }

    synchronized LastCursor lastCursor() {
        return lastCursor;
    }

    synchronized String defaultLocale() {
        return defaultLocale;
    }

    synchronized int maxBodyBytes() {
        return maxBodyBytes;
    }

    synchronized int importPolls() {
        return importPolls;
    }

    synchronized int importsPerDay() {
        return importsPerDay;
    }

    synchronized boolean olderImportSpelling() {
        return olderImportSpelling;
    }

    synchronized @Nullable String failureOf(String url) {
        return failingUrls.get(url);
    }

    synchronized boolean takeFailingJob() {
        if (failingJobs == 0) {
            return false;
        }
        failingJobs--;
        return true;
    }

    synchronized Instant now() {
        return clock.instant();
    }

    String timestamp() {
        return timestamp(now());
    }

    /** Formats an instant with milliseconds, like the dates in the documentation. */
    static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    private static int notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
        return value;
    }
}
