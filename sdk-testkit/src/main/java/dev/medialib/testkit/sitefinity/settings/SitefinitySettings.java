package dev.medialib.testkit.sitefinity.settings;

import dev.medialib.testkit.FakeSettings;
import dev.medialib.testkit.KeyedSetting;
import dev.medialib.testkit.Setting;
import dev.medialib.testkit.internal.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settings for behavior in which installations, versions or readings of the documentation differ. They can be changed at any
 * time.
 */
public final class SitefinitySettings extends FakeSettings {

    // location and content of the service

    /** Path of the service. The default is {@code api/default}. */
    public final Setting<String> serviceRoot = setting("serviceRoot", "api/default", SitefinitySettings::path);

    /**
     * Path of the back-end route. The default is {@code sf/system}. Newer installations have {@code sf/cms/api/v1/system}.
     */
    public final Setting<String> backendRoot = setting("backendRoot", "sf/system", SitefinitySettings::path);

    /** Name of a set in URLs, by set. The default is the set's own name. */
    public final KeyedSetting<String, String> urlNameOf = keyed("urlNameOf", set -> set, SitefinitySettings::path);

    /** Whether the service is active. The default is true. An inactive service responds with 404. */
    public final Setting<Boolean> active = setting("active", true);

    /** Sets of the types that are removed from the service. Requests to these sets cause 404. The default is none. */
    public final Setting<Set<String>> removedSets = setting("removedSets", Set.of(), (name, sets) -> Set.copyOf(sets));

    // access

    /** Users who can call the service. The default is {@link Access#AUTHENTICATED}. */
    public final Setting<Access> access = setting("access", Access.AUTHENTICATED);

    /** Users who can call a type, by set. The default is {@link #access}. */
    public final KeyedSetting<String, Access> accessOf = keyed("accessOf", set -> access.get(), (name, value) -> value);

    /**
     * Whether requests that need a user must have {@code X-SF-Service-Request: true}. The default is true: requests without it
     * cause 401. The documentation requires the header, but one of the vendor's clients does not send it.
     */
    public final Setting<Boolean> needsServiceHeader = setting("needsServiceHeader", true);

    /**
     * Whether anonymous requests that need a user, and lack {@code X-SF-Service-Request}, are redirected to the login page with
     * 302. The default is true. If false, they cause 401. The login page is HTML with status 200.
     */
    public final Setting<Boolean> loginPages = setting("loginPages", true);

    /**
     * {@code X-SF-APIKEY} that all requests need. The default is null: requests need no key. Requests without it cause 401
     * (assumed).
     */
    public final Setting<@Nullable String> serviceKey = nullable("serviceKey");

    /** Lifetime of new access tokens. The default is ten hours. Responses contain it in whole seconds. */
    public final Setting<Duration> tokenLifetime = setting("tokenLifetime", Duration.ofHours(10));

    // reading

    /** Version of media items that is shown. The default is {@link Lifecycle#LIVE}. */
    public final Setting<Lifecycle> lifecycle = setting("lifecycle", Lifecycle.LIVE);

    /** Version of a type's items that is shown, by set. The default is {@link #lifecycle}. */
    public final KeyedSetting<String, Lifecycle> lifecycleOf =
            keyed("lifecycleOf", set -> lifecycle.get(), (name, value) -> value);

    /** Maximum number of items per page. The default is 50. A larger {@code $top} is reduced to it. */
    public final Setting<Integer> pageSize = positive("pageSize", 50);

    /** Maximum number of a type's items per page, by set. The default is {@link #pageSize}. */
    public final KeyedSetting<String, Integer> pageSizeOf =
            keyed("pageSizeOf", set -> pageSize.get(), Checks::positive);

    /** Form of {@code @odata.nextLink}. The default is {@link NextLinks#ABSOLUTE}. */
    public final Setting<NextLinks> nextLinks = setting("nextLinks", NextLinks.ABSOLUTE);

    /** Whether the text of {@code /$count} starts with a byte order mark. The default is true. Both forms occur on servers. */
    public final Setting<Boolean> countWithBom = setting("countWithBom", true);

    /** Maximum depth of {@code $expand}. The default is 2. */
    public final Setting<Integer> expandDepth = positive("expandDepth", 2);

    /** Whether lists contain {@code Provider}, as in newer versions. The default is false, as in the documentation. */
    public final Setting<Boolean> providerInLists = setting("providerInLists", false);

    /** Whether {@code Url} and {@code ThumbnailUrl} are relative, as on some sites. The default is false. */
    public final Setting<Boolean> relativeUrls = setting("relativeUrls", false);

    /**
     * Another host for the URLs of files, as on sites with a content delivery network. The default is null: the server itself.
     */
    public final Setting<@Nullable URI> fileHost = nullable("fileHost");

    /** Whether files need a user, as in private libraries. The default is false. */
    public final Setting<Boolean> protectedFiles = setting("protectedFiles", false);

    /**
     * Form of errors. The default is {@link ErrorForm#ODATA}. In this form, 401 has the form {@link ErrorForm#MESSAGE}, as
     * documented.
     */
    public final Setting<ErrorForm> errors = setting("errors", ErrorForm.ODATA);

    // writing

    /** Whether deleted media items are moved to the recycle bin. The default is true. If false, they are deleted permanently. */
    public final Setting<Boolean> recycleBin = setting("recycleBin", true);

    /**
     * Whether PATCH and PUT of a published item publish the change. The default is false: they change the draft, and the
     * operation {@code Publish} publishes it. The behavior of real servers is not documented.
     */
    public final Setting<Boolean> updatesPublish = setting("updatesPublish", false);

    /** Whether PUT also requires the custom fields, which is not documented. The default is false. */
    public final Setting<Boolean> putDemandsCustomFields = setting("putDemandsCustomFields", false);

    /** Form in which an upload requests immediate publishing. The default is {@link DirectUpload#EITHER}. */
    public final Setting<DirectUpload> directUpload = setting("directUpload", DirectUpload.EITHER);

    /**
     * Extensions that can be uploaded, such as {@code .jpg}, in any case. Other extensions cause 400. The default is none: all
     * extensions are allowed.
     */
    public final Setting<Set<String>> allowedExtensions = setting(
            "allowedExtensions",
            Set.of(),
            (name, extensions) -> extensions.stream()
                    .map(extension -> extension.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet()));

    /** Maximum size of a request body in bytes. The default is no limit. Larger bodies cause 413 with an HTML page, as in IIS. */
    public final Setting<Integer> maxUploadBytes = count("maxUploadBytes", Integer.MAX_VALUE);

    /** Status of the error {@code LockedItem}, which is not documented. The default is 423. */
    public final Setting<Integer> lockedStatus = setting("lockedStatus", 423);

    /** Whether the storage supports uploads in chunks. The default is true. */
    public final Setting<Boolean> chunkedUploads = setting("chunkedUploads", true);

    /** Maximum size of a chunk in bytes. The default is 4 MiB. Larger chunks are rejected. */
    public final Setting<Integer> chunkSize = positive("chunkSize", 4 << 20);

    /** Number of times that a chunk is rejected, by its number from 0. The default is 0. */
    public final KeyedSetting<Integer, Integer> failChunk = keyed("failChunk", ordinal -> 0, Checks::notNegative);

    /**
     * Message with which the next operation with an action is rejected, by action, such as {@code Publish}. The response has
     * {@code Success:false} and status 200.
     */
    public final KeyedSetting<String, @Nullable String> failNextOperation = keyed("failNextOperation");

    /** Duration of background tasks, such as a move of libraries. The default is zero: tasks are done before the next request. */
    public final Setting<Duration> backgroundTaskTime = setting("backgroundTaskTime", Duration.ZERO);

    /**
     * Message with which the next background task fails. The task changes nothing, and is listed as failed. The default is null:
     * it does not fail.
     */
    public final Setting<@Nullable String> failNextBackgroundTask = nullable("failNextBackgroundTask");

    /** Creates the settings of a fake. */
    public SitefinitySettings() {}

    private static String path(String name, String path) {
        if (List.of(path.split("/", -1)).contains("")) {
            throw new IllegalArgumentException(
                    name + " must not start or end with a slash or have an empty segment: " + path);
        }
        return path;
    }
}
