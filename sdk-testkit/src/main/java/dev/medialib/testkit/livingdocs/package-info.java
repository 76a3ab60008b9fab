/**
 * In-memory server of the Livingdocs Public API.
 *
 * <p><b>Documented behavior.</b> The documentation describes:
 *
 * <ul>
 *   <li>paths, scopes, and the shapes of requests and responses in both families of versions;
 *   <li>the error envelope with its bodies for 400, 401 (expired), 403, 404, 409 (version) and 429;
 *   <li>the limits of 100 items per page, 200 characters per note and 500 kB per request;
 *   <li>status 410 for removed versions.
 * </ul>
 *
 * <p><b>Assumed behavior.</b> The documentation does not describe the following behavior. Do not write a client that depends on
 * it.
 *
 * <ul>
 *   <li>Patches are atomic, and an empty list of operations is rejected. {@code oldValue} is compared only by its own keys.
 *   <li>A page size out of range, an invalid cursor, and a parameter that the version does not have cause 400.
 *   <li>Lists omit missing ids. Revoked and archived entries can still be read. Unpublished documents cause 404.
 *   <li>An unknown version causes 404 with its path.
 *   <li>The bodies of these errors: 401 without a valid token, 409 for a second revocation or an outdated usage log entry, 410,
 *       413.
 * </ul>
 *
 * <p><b>Limits.</b> Tests add references, either directly or with a publication. The fake does not derive them from metadata.
 * Imports by URL read only files that {@code serve} has added; other items fail. The reason
 * of such a failure is documented for images, and assumed for videos and files. Webhooks are not called.
 * A call without a route is rejected with 501. Routes that the version lacks cause 404.
 */
@NullMarked
package dev.medialib.testkit.livingdocs;

import org.jspecify.annotations.NullMarked;
