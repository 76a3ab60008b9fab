package dev.medialib.testkit.livingdocs.internal;

import dev.medialib.testkit.internal.Checks;
import dev.medialib.testkit.livingdocs.settings.LastCursor;
import dev.medialib.testkit.livingdocs.settings.ServerSettings;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
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

/** Settings as the fake reads them. */
public final class Settings implements ServerSettings {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<VersionedOperation, ApiVersion> since = new EnumMap<>(VersionedOperation.class);
    private final Set<String> removed = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> deprecated = new HashMap<>();
    private final Map<String, String> failingUrls = new HashMap<>();
    private ApiVersion newest = ApiVersion.of(NEWEST_DOCUMENTED);
    private Clock clock = Clock.systemUTC();
    private LastCursor lastCursor = LastCursor.AFTER_LAST_ITEM;
    private int maxReferencesPerPage = Integer.MAX_VALUE;
    private String defaultLocale = "de";
    private int maxBodyBytes = 500 * 1024;
    private int importPolls = 1;
    private int importsPerDay = Integer.MAX_VALUE;
    private int failingJobs;
    private boolean olderImportSpelling;

    public Settings() {
        for (VersionedOperation feature : VersionedOperation.values()) {
            since.put(feature, ApiVersion.of(feature.since()));
        }
    }

    @Override
    public synchronized ServerSettings clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    @Override
    public synchronized ServerSettings newestApiVersion(String version) {
        newest = ApiVersion.of(version);
        return this;
    }

    @Override
    public synchronized ServerSettings removeApiVersion(String version) {
        removed.add(ApiVersion.of(version).name());
        return this;
    }

    @Override
    public synchronized ServerSettings deprecateApiVersion(String version, Map<String, String> headers) {
        deprecated.put(ApiVersion.of(version).name(), new LinkedHashMap<>(headers));
        return this;
    }

    @Override
    public synchronized ServerSettings featureSince(VersionedOperation feature, String version) {
        since.put(feature, ApiVersion.of(version));
        return this;
    }

    @Override
    public synchronized ServerSettings lastCursor(LastCursor behaviour) {
        lastCursor = behaviour;
        return this;
    }

    @Override
    public synchronized ServerSettings maxReferencesPerPage(int references) {
        maxReferencesPerPage = Checks.positive("references", references);
        return this;
    }

    @Override
    public synchronized ServerSettings defaultLocale(String locale) {
        defaultLocale = locale;
        return this;
    }

    @Override
    public synchronized ServerSettings maxBodyBytes(int bytes) {
        maxBodyBytes = Checks.notNegative("bytes", bytes);
        return this;
    }

    @Override
    public synchronized ServerSettings importPolls(int polls) {
        importPolls = Checks.notNegative("polls", polls);
        return this;
    }

    @Override
    public synchronized ServerSettings importsPerDay(int items) {
        importsPerDay = Checks.notNegative("items", items);
        return this;
    }

    @Override
    public synchronized ServerSettings olderImportSpelling(boolean older) {
        olderImportSpelling = older;
        return this;
    }

    @Override
    public synchronized ServerSettings failImportOf(String url, String reason) {
        failingUrls.put(url, reason);
        return this;
    }

    @Override
    public synchronized ServerSettings failNextImportJobs(int jobs) {
        failingJobs = Checks.notNegative("jobs", jobs);
        return this;
    }

    public synchronized boolean knows(ApiVersion version) {
        return version.compareTo(newest) <= 0;
    }

    public synchronized boolean isRemoved(ApiVersion version) {
        return removed.contains(version.name());
    }

    public synchronized boolean supports(ApiVersion version, VersionedOperation feature) {
        ApiVersion first = since.get(feature);
        return first != null && version.compareTo(first) >= 0;
    }

    public synchronized Map<String, String> headersOf(ApiVersion version) {
        return deprecated.getOrDefault(version.name(), Map.of());
    }

    public synchronized LastCursor lastCursor() {
        return lastCursor;
    }

    public synchronized int maxReferencesPerPage() {
        return maxReferencesPerPage;
    }

    public synchronized String defaultLocale() {
        return defaultLocale;
    }

    public synchronized int maxBodyBytes() {
        return maxBodyBytes;
    }

    public synchronized int importPolls() {
        return importPolls;
    }

    public synchronized int importsPerDay() {
        return importsPerDay;
    }

    public synchronized boolean olderImportSpelling() {
        return olderImportSpelling;
    }

    public synchronized @Nullable String failureOf(String url) {
        return failingUrls.get(url);
    }

    public synchronized boolean takeFailingJob() {
        if (failingJobs == 0) {
            return false;
        }
        failingJobs--;
        return true;
    }

    public synchronized Instant now() {
        return clock.instant();
    }

    public String timestamp() {
        return timestamp(now());
    }

    /** Formats an instant with milliseconds, like the dates in the documentation. */
    public static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }
}
