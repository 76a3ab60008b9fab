/**
 * In-memory server of Sitefinity's OData media services.
 *
 * <p><b>Endpoints.</b> The fake serves:
 *
 * <ul>
 *   <li>the service's document, {@code $metadata} and {@code sfmeta}, with custom fields;
 *   <li>lists of images, videos, documents, their libraries, folders and taxa, with {@code $filter}, {@code $orderby}, {@code
 *       $select}, {@code $expand}, {@code $top}, {@code $skip}, {@code $count} and pages of 50; Apache Olingo parses the expressions;
 *   <li>single items, and PATCH, PUT and DELETE;
 *   <li>raw uploads, uploads in base64 and in chunks, replacements of files, and the files themselves;
 *   <li>moves and thumbnails as background tasks;
 *   <li>the operations of the lifecycle, drafts and locks, related items, taxa, translations, providers and sites;
 *   <li>{@code $batch};
 *   <li>access keys, OAuth2 tokens, the service key, and the login page.
 * </ul>
 *
 * <p><b>Documented behavior.</b> The documentation describes routes, properties, the samples of media, libraries and folders, and the
 * properties that lists omit. It also describes the error of PUT with its list of missing properties, {@code Success:false} in a
 * response with status 200, the token endpoints, and the body of 401.
 *
 * <p><b>Known from the vendor's clients.</b> These show the headers of uploads, chunks, {@code $batch}, {@code Default.} functions, and
 * the codes of errors.
 *
 * <p><b>Assumed behavior.</b> No source describes the following behavior. Do not write a client that depends on it.
 *
 * <ul>
 *   <li>The status and body of nearly every error. Exceptions are 401 and the error of PUT.
 *   <li>PATCH changes the draft. Unknown properties are rejected, and read-only properties are ignored.
 *   <li>The form of next links, and the place of choices in {@code sfmeta}.
 *   <li>A changeset is undone as a whole.
 *   <li>Comparisons of text are case-sensitive.
 *   <li>Users without a back-end role can only read.
 * </ul>
 *
 * <p><b>Limits.</b> A call without a route is rejected with 501, also as a part of a batch, and so is {@code $search} of a list without
 * {@code Default.Search}. Missing files cause 404.
 *
 * <p>The fake was never compared with a real server.
 */
@NullMarked
package dev.medialib.testkit.sitefinity;

import org.jspecify.annotations.NullMarked;
