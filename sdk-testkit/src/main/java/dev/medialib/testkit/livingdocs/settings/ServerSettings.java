package dev.medialib.testkit.livingdocs.settings;

import java.time.Clock;
import java.util.Map;

/**
 * Settings for behavior in which installations, releases or readings of the documentation differ. They can be changed at any
 * time.
 */
public interface ServerSettings {

    /** Newest API version in the documentation. */
    String NEWEST_DOCUMENTED = "2026-05";

    /**
     * Sets the clock of {@code createdAt}, {@code updatedAt}, {@code reportingDate} and the quota. The default is the system
     * clock.
     */
    ServerSettings clock(Clock newClock);

    /**
     * Sets the newest API version of the server. The default is {@value #NEWEST_DOCUMENTED}. Newer versions cause 404 with the
     * path (assumed).
     */
    ServerSettings newestApiVersion(String version);

    /** Removes a version, which then causes 410. The status is documented, the body is not. */
    ServerSettings removeApiVersion(String version);

    /**
     * Adds headers to every response of a version. The documentation does not name the header that announces the removal of a
     * version.
     */
    ServerSettings deprecateApiVersion(String version, Map<String, String> headers);

    /** Sets the first API version that has a feature. */
    ServerSettings featureSince(VersionedOperation feature, String version);

    /** Sets the value of {@code cursor} on last pages. */
    ServerSettings lastCursor(LastCursor behaviour);

    /**
     * Sets the maximum number of references per page from version 2026-01 on, even if {@code limit} is larger. Such pages are
     * short and have a cursor, like the documentation's sample with {@code total: 5} and two results. The default is no limit.
     * The setting also applies to searches.
     */
    ServerSettings maxReferencesPerPage(int references);

    /** Sets the locale whose asset cannot be removed. The default is {@code de}. */
    ServerSettings defaultLocale(String locale);

    /**
     * Sets the maximum size of a request body in bytes. The default is 500 kB (512 000), as documented. Larger bodies cause
     * 413.
     */
    ServerSettings maxBodyBytes(int bytes);

    /** Sets the number of polls for which an import has the status {@code started} before it is finished. The default is 1. */
    ServerSettings importPolls(int polls);

    /**
     * Sets the maximum number of images, videos and files that can be imported by URL in 24 hours. The default is no limit.
     * More imports cause 429.
     */
    ServerSettings importsPerDay(int items);

    /**
     * Sets whether import results contain {@code status: success}, as on older servers, instead of {@code state: imported}. The
     * default is false.
     */
    ServerSettings olderImportSpelling(boolean older);

    /**
     * Lets every import of this URL fail.
     *
     * @param reason the reason in the result of the item
     */
    ServerSettings failImportOf(String url, String reason);

    /** Lets the next import jobs fail as a whole. */
    ServerSettings failNextImportJobs(int jobs);
}
