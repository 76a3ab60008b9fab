package dev.medialib.testkit.livingdocs.settings;

import java.time.Clock;
import java.util.Map;

/**
 * Settings for behavior in which installations, releases or readings of the documentation differ. They can be changed at any
 * time.
 */
public interface ServerSettings {

    /** The newest API version that the documentation proves to exist. */
    String NEWEST_DOCUMENTED = "2026-05";

    /**
     * Sets the clock of {@code createdAt}, {@code updatedAt}, {@code reportingDate} and the quota. The default is the system
     * clock.
     */
    ServerSettings clock(Clock newClock);

    /**
     * Sets the newest API version of the server, {@value #NEWEST_DOCUMENTED} by default. Newer versions cause 404 with the path,
     * which is an assumption.
     */
    ServerSettings newestApiVersion(String version);

    /** Removes a version, which then causes 410. The status is documented, the body is not. */
    ServerSettings removeApiVersion(String version);

    /**
     * Adds headers to every response of a version. The documentation does not tell the name of the header that announces a
     * removal.
     */
    ServerSettings deprecateApiVersion(String version, Map<String, String> headers);

    /** Sets the first version of a feature. */
    ServerSettings featureSince(VersionedOperation feature, String version);

    /** Sets the value of {@code cursor} on last pages. */
    ServerSettings lastCursor(LastCursor behaviour);

    /**
     * Sets the largest number of references on a page from version 2026-01 on, whatever {@code limit} is. Such pages are short
     * and have a cursor, like the documentation's sample with {@code total: 5} and two results. The default is no limit. It also
     * holds for searches.
     */
    ServerSettings maxReferencesPerPage(int references);

    /** Sets the locale whose asset cannot be removed, {@code de} by default. */
    ServerSettings defaultLocale(String locale);

    /** Sets the maximum size of a request body in bytes, 500 kB (512 000) by default as documented. Larger bodies cause 413. */
    ServerSettings maxBodyBytes(int bytes);

    /** Sets the number of times that an import has the status {@code started} before it is finished, 1 by default. */
    ServerSettings importPolls(int polls);

    /**
     * Sets the number of images, videos and files that can be imported by URL in 24 hours. The default is no limit. More imports
     * cause 429.
     */
    ServerSettings importsPerDay(int items);

    /** Sets whether items of an import have {@code status: success} as on older servers instead of {@code state: imported}. */
    ServerSettings olderImportSpelling(boolean older);

    /** Lets imports of a URL fail with the given reason. */
    ServerSettings failImportOf(String url, String reason);

    /** Lets the next import jobs fail as a whole. */
    ServerSettings failNextImportJobs(int jobs);
}
