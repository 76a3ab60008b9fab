package dev.medialib.testkit.sitefinity.settings;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings for behavior in which installations, versions or readings of the documentation differ. They can be changed at any
 * time.
 */
public interface ServerSettings {

    // where the service is, and what it has

    /** Sets the path of the service, {@code api/default} by default. */
    ServerSettings serviceRoot(String path);

    /**
     * Sets the path of the back-end route, {@code sf/system} by default. Newer installations have {@code sf/cms/api/v1/system}.
     */
    ServerSettings backendRoot(String path);

    /** Sets the name of a set in URLs, which is the set's own name by default. */
    ServerSettings urlName(String set, String name);

    /** Sets whether the service is active, true by default. An inactive service causes 404. */
    ServerSettings active(boolean isActive);

    /** Removes a type from the service. Its set then causes 404. */
    ServerSettings remove(String set);

    // who may call it

    /** Sets the users who may call the service, {@link Access#AUTHENTICATED} by default. */
    ServerSettings access(Access who);

    /** Sets the users who may call this type. */
    ServerSettings access(String set, Access who);

    /**
     * Sets whether a request that needs a user is rejected with 401 if it lacks {@code X-SF-Service-Request: true}, true by
     * default. The documentation requires the header; one of the vendor's clients does not send it.
     */
    ServerSettings needsServiceHeader(boolean needs);

    /**
     * Sets whether an anonymous request without {@code X-SF-Service-Request} that needs a user is redirected to the login page
     * with status 302, true by default. Otherwise it is rejected with 401. The login page has status 200 and HTML.
     */
    ServerSettings loginPages(boolean pages);

    /**
     * Sets the {@code X-SF-APIKEY} that all requests need; null for none, the default. Requests without it cause 401, which is an
     * assumption.
     */
    ServerSettings serviceKey(@Nullable String key);

    /** Sets the lifetime of new access tokens, ten hours by default. Responses contain it in whole seconds. */
    ServerSettings tokenLifetime(Duration lifetime);

    // what it shows

    /** Sets the version of media items that is shown, {@link Lifecycle#LIVE} by default. */
    ServerSettings lifecycle(Lifecycle shown);

    /** Sets the version of this type's items that is shown. */
    ServerSettings lifecycle(String set, Lifecycle shown);

    /** Sets the maximum number of items per page, 50 by default. A larger {@code $top} is limited to it. */
    ServerSettings pageSize(int items);

    /** Sets the maximum number of this type's items per page. */
    ServerSettings pageSize(String set, int items);

    /** Sets the form of {@code @odata.nextLink}. */
    ServerSettings nextLinks(NextLinks form);

    /** Sets whether the text of {@code /$count} starts with a byte order mark, true by default. Both occur on servers. */
    ServerSettings countWithBom(boolean bom);

    /** Sets the maximum depth of {@code $expand}, 2 by default. */
    ServerSettings expandDepth(int levels);

    /** Sets whether lists contain {@code Provider}, as in newer versions, false by default as in the documentation. */
    ServerSettings providerInLists(boolean shown);

    /** Sets whether {@code Url} and {@code ThumbnailUrl} are relative, as on some sites, false by default. */
    ServerSettings relativeUrls(boolean relative);

    /** Sets another host for the URLs of files, as on sites with a content delivery network; null for the server itself. */
    ServerSettings fileHost(@Nullable URI host);

    /** Sets whether files need a user, as in private libraries, false by default. */
    ServerSettings protectedFiles(boolean needUser);

    /**
     * Sets the form of the errors, {@link ErrorForm#ODATA} by default. In this form 401 is {@link ErrorForm#MESSAGE}, as
     * documented.
     */
    ServerSettings errors(ErrorForm shape);

    // how it writes

    /** Sets whether deleted media items are moved to the recycle bin, true by default, or deleted permanently. */
    ServerSettings recycleBin(boolean enabled);

    /**
     * Sets whether PATCH and PUT of a published item publish the change, false by default: they change the draft, and a live
     * service shows the change after the operation {@code Publish}. The behavior of real servers is not documented.
     */
    ServerSettings updatesPublish(boolean publish);

    /** Sets whether PUT also requires the custom fields, which is not documented, false by default. */
    ServerSettings putDemandsCustomFields(boolean demands);

    /** Sets the form in which an upload requests immediate publishing. */
    ServerSettings directUpload(DirectUpload form);

    /** Sets the extensions that can be uploaded, such as {@code .jpg}; none to allow all. Others are rejected with 400. */
    ServerSettings allowedExtensions(String... extensions);

    /**
     * Sets the maximum size of a request body in bytes, without limit by default. Larger bodies cause 413 with an HTML page, as
     * in IIS.
     */
    ServerSettings maxUploadBytes(long bytes);

    /** Sets the status of the error {@code LockedItem}, which is not documented, 423 by default. */
    ServerSettings lockedStatus(int status);

    /** Sets whether the storage supports uploads in chunks, true by default. */
    ServerSettings chunkedUploads(boolean supported);

    /** Sets the size of a chunk in bytes, 4 MiB by default. Larger chunks are rejected. */
    ServerSettings chunkSize(int bytes);

    /** Rejects the chunk with this number, from 0, the next {@code times} times. */
    ServerSettings failChunk(int ordinal, int times);

    /** Rejects the next operation with this action: {@code Success:false} in a response with status 200. */
    ServerSettings failNextOperation(String action, String message);

    /**
     * Sets how long a background task takes, such as a move of libraries. The default is zero: the task is done before the next
     * request is handled.
     */
    ServerSettings backgroundTaskTime(Duration time);

    /** Lets the next background task fail with this message. It does nothing, and is listed as failed from then on. */
    ServerSettings failNextBackgroundTask(String message);

    /** Sets the clock of all dates and of the validity of tokens. The default is the system clock. */
    ServerSettings clock(Clock newClock);
}
