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

    // location and content of the service

    /** Sets the path of the service. The default is {@code api/default}. */
    ServerSettings serviceRoot(String path);

    /**
     * Sets the path of the back-end route. The default is {@code sf/system}. Newer installations have
     * {@code sf/cms/api/v1/system}.
     */
    ServerSettings backendRoot(String path);

    /** Sets the name of a set in URLs. The default is the set's own name. */
    ServerSettings urlName(String set, String name);

    /** Sets whether the service is active. The default is true. An inactive service responds with 404. */
    ServerSettings active(boolean isActive);

    /** Removes a type from the service. Requests to its set then cause 404. */
    ServerSettings remove(String set);

    // access

    /** Sets the users who can call the service. The default is {@link Access#AUTHENTICATED}. */
    ServerSettings access(Access who);

    /** Sets the users who can call this type, instead of those of the service. */
    ServerSettings access(String set, Access who);

    /**
     * Sets whether requests that need a user must have {@code X-SF-Service-Request: true}. The default is true: requests
     * without it cause 401. The documentation requires the header, but one of the vendor's clients does not send it.
     */
    ServerSettings needsServiceHeader(boolean needs);

    /**
     * Sets whether anonymous requests that need a user, and lack {@code X-SF-Service-Request}, are redirected to the login page
     * with 302. The default is true. If false, they cause 401. The login page is HTML with status 200.
     */
    ServerSettings loginPages(boolean pages);

    /**
     * Sets the {@code X-SF-APIKEY} that all requests need. The default is null: requests need no key. Requests without it cause
     * 401 (assumed).
     */
    ServerSettings serviceKey(@Nullable String key);

    /** Sets the lifetime of new access tokens. The default is ten hours. Responses contain it in whole seconds. */
    ServerSettings tokenLifetime(Duration lifetime);

    // reading

    /** Sets which version of media items is shown. The default is {@link Lifecycle#LIVE}. */
    ServerSettings lifecycle(Lifecycle shown);

    /** Sets which version of this type's items is shown. */
    ServerSettings lifecycle(String set, Lifecycle shown);

    /** Sets the maximum number of items per page. The default is 50. A larger {@code $top} is reduced to it. */
    ServerSettings pageSize(int items);

    /** Sets the maximum number of this type's items per page. */
    ServerSettings pageSize(String set, int items);

    /** Sets the form of {@code @odata.nextLink}. The default is {@link NextLinks#ABSOLUTE}. */
    ServerSettings nextLinks(NextLinks form);

    /**
     * Sets whether the text of {@code /$count} starts with a byte order mark. The default is true. Both forms occur on servers.
     */
    ServerSettings countWithBom(boolean bom);

    /** Sets the maximum depth of {@code $expand}. The default is 2. */
    ServerSettings expandDepth(int levels);

    /** Sets whether lists contain {@code Provider}, as in newer versions. The default is false, as in the documentation. */
    ServerSettings providerInLists(boolean shown);

    /** Sets whether {@code Url} and {@code ThumbnailUrl} are relative, as on some sites. The default is false. */
    ServerSettings relativeUrls(boolean relative);

    /**
     * Sets another host for the URLs of files, as on sites with a content delivery network. The default is null: the server
     * itself.
     */
    ServerSettings fileHost(@Nullable URI host);

    /** Sets whether files need a user, as in private libraries. The default is false. */
    ServerSettings protectedFiles(boolean needUser);

    /**
     * Sets the form of errors. The default is {@link ErrorForm#ODATA}. In this form, 401 has the form
     * {@link ErrorForm#MESSAGE}, as documented.
     */
    ServerSettings errors(ErrorForm shape);

    // writing

    /**
     * Sets whether deleted media items are moved to the recycle bin. The default is true. If false, they are deleted
     * permanently.
     */
    ServerSettings recycleBin(boolean enabled);

    /**
     * Sets whether PATCH and PUT of a published item publish the change. The default is false: they change the draft, and the
     * operation {@code Publish} publishes it. The behavior of real servers is not documented.
     */
    ServerSettings updatesPublish(boolean publish);

    /** Sets whether PUT also requires the custom fields, which is not documented. The default is false. */
    ServerSettings putDemandsCustomFields(boolean demands);

    /** Sets the form in which an upload requests immediate publishing. The default is {@link DirectUpload#EITHER}. */
    ServerSettings directUpload(DirectUpload form);

    /**
     * Sets the extensions that can be uploaded, such as {@code .jpg}. Other extensions cause 400. Call it without arguments to
     * allow all extensions.
     */
    ServerSettings allowedExtensions(String... extensions);

    /**
     * Sets the maximum size of a request body in bytes. The default is no limit. Larger bodies cause 413 with an HTML page, as
     * in IIS.
     */
    ServerSettings maxUploadBytes(long bytes);

    /** Sets the status of the error {@code LockedItem}, which is not documented. The default is 423. */
    ServerSettings lockedStatus(int status);

    /** Sets whether the storage supports uploads in chunks. The default is true. */
    ServerSettings chunkedUploads(boolean supported);

    /** Sets the maximum size of a chunk in bytes. The default is 4 MiB. Larger chunks are rejected. */
    ServerSettings chunkSize(int bytes);

    /**
     * Rejects a chunk the next {@code times} times.
     *
     * @param ordinal the number of the chunk, from 0
     */
    ServerSettings failChunk(int ordinal, int times);

    /**
     * Rejects the next operation with this action: the response has {@code Success:false} and status 200.
     *
     * @param action the action of the operation, such as {@code Publish}
     */
    ServerSettings failNextOperation(String action, String message);

    /**
     * Sets the duration of background tasks, such as a move of libraries. The default is zero: tasks are done before the next
     * request.
     */
    ServerSettings backgroundTaskTime(Duration time);

    /** Lets the next background task fail with this message. The task changes nothing, and is listed as failed. */
    ServerSettings failNextBackgroundTask(String message);

    /** Sets the clock for all dates and for the validity of tokens. The default is the system clock. */
    ServerSettings clock(Clock newClock);
}
