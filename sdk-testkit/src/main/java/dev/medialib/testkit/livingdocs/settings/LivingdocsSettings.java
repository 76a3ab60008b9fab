package dev.medialib.testkit.livingdocs.settings;

import dev.medialib.testkit.FakeSettings;
import dev.medialib.testkit.KeyedSetting;
import dev.medialib.testkit.Setting;
import dev.medialib.testkit.livingdocs.version.ApiVersion;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings for behavior in which installations, releases or readings of the documentation differ. They can be changed at any
 * time.
 */
public final class LivingdocsSettings extends FakeSettings {

    /** Newest API version in the documentation. */
    public static final String NEWEST_DOCUMENTED = "2026-05";

    /**
     * Newest API version of the server. The default is {@value #NEWEST_DOCUMENTED}. Newer versions cause 404 with the path
     * (assumed).
     */
    public final Setting<String> newestApiVersion =
            setting("newestApiVersion", NEWEST_DOCUMENTED, LivingdocsSettings::version);

    /** Removed versions, which cause 410. The status is documented, the body is not. The default is none. */
    public final Setting<Set<String>> removedApiVersions =
            setting("removedApiVersions", Set.of(), LivingdocsSettings::versions);

    /**
     * Headers of every response of a version, by version. The documentation does not name the header that announces the removal
     * of a version. The default is none.
     */
    public final Setting<Map<String, Map<String, String>>> deprecatedApiVersions =
            setting("deprecatedApiVersions", Map.of(), (name, headers) -> {
                versions(name, headers.keySet());
                return Map.copyOf(headers);
            });

    /** First API version that has a feature. The default is {@link VersionedOperation#since()}. */
    public final KeyedSetting<VersionedOperation, String> featureSince =
            keyed("featureSince", VersionedOperation::since, LivingdocsSettings::version);

    /** Value of {@code cursor} on last pages. The default is {@link LastCursor#AFTER_LAST_ITEM}. */
    public final Setting<LastCursor> lastCursor = setting("lastCursor", LastCursor.AFTER_LAST_ITEM);

    /**
     * Maximum number of references per page from version 2026-01 on, even if {@code limit} is larger. Such pages are short and
     * have a cursor, like the documentation's sample with {@code total: 5} and two results. The default is no limit. The setting
     * also applies to searches.
     */
    public final Setting<Integer> maxReferencesPerPage = positive("maxReferencesPerPage", Integer.MAX_VALUE);

    /** Locale whose asset cannot be removed. The default is {@code de}. */
    public final Setting<String> defaultLocale = setting("defaultLocale", "de");

    /** Maximum size of a request body in bytes. The default is 500 kB (512 000), as documented. Larger bodies cause 413. */
    public final Setting<Integer> maxBodyBytes = count("maxBodyBytes", 500 * 1024);

    /** Number of polls for which an import has the status {@code started} before it is finished. The default is 1. */
    public final Setting<Integer> importPolls = count("importPolls", 1);

    /**
     * Maximum number of images, videos and files that can be imported by URL in 24 hours. The default is no limit. More imports
     * cause 429.
     */
    public final Setting<Integer> importsPerDay = count("importsPerDay", Integer.MAX_VALUE);

    /**
     * Whether import results contain {@code status: success}, as on older servers, instead of {@code state: imported}. The
     * default is false.
     */
    public final Setting<Boolean> olderImportSpelling = setting("olderImportSpelling", false);

    /** Reason for which every import of a URL fails, by URL. The result of the item has the reason. */
    public final KeyedSetting<String, @Nullable String> failImportOf = keyed("failImportOf");

    /** Number of the next import jobs that fail as a whole. */
    public final Setting<Integer> failNextImportJobs = count("failNextImportJobs", 0);

    /** Creates the settings of a fake. */
    public LivingdocsSettings() {}

    private static String version(String name, String version) {
        return ApiVersion.of(name, version).name();
    }

    private static Set<String> versions(String name, Set<String> versions) {
        versions.forEach(version -> version(name, version));
        return Set.copyOf(versions);
    }
}
