/**
 * In-memory server of Sanity's Media Library, Content Lake and Assets APIs.
 *
 * <p><b>Mutations</b> are atomic. The operations of a patch are applied in the order of the vendor's local mutator. JSONMatch paths
 * can have names, indices, ranges and one comparison. Recursive descent causes 400. So does a name with characters other than ASCII
 * letters, digits and underscores, unless it is written as {@code ['…']}.
 *
 * <p><b>Uploads</b> are distinguished by their bytes. PNG, JPEG, GIF and SVG are images with their true size, and MP4 is a video.
 * Everything else is a file, unless its type is video. Only the SHA-1 hash is computed from the content.
 *
 * <p><b>Documented behavior.</b> The documentation describes paths, parameters and the forms of documents.
 *
 * <p><b>Assumed behavior.</b> The following behavior is assumed, or known only from the vendor's clients and from reports of users.
 * The real service may differ. Do not write a client that depends on it. {@link dev.medialib.testkit.sanity.settings.ServerSettings}
 * changes some of it.
 *
 * <ul>
 *   <li>The bodies of errors other than those of mutations and queries, and the form in which violated rules of folders are reported.
 *   <li>The position of the existing asset in the response to a duplicate upload.
 *   <li>The shapes of signing keys, upload sessions, subtitles and {@code refsearch}.
 *   <li>The status of redirects, and 404 for videos that are still processed.
 *   <li>The result of {@code excludeContent}, and the operation {@code none} of a delete without effect.
 *   <li>Queries of mutations find drafts.
 *   <li>Files have an entity tag and are served in ranges. A private file without a token or a valid signature causes 401. The header
 *       {@code x-sanity-sha1} is the document's hash, also for SVG images, and is omitted if the document has none. Image parameters
 *       are ignored. {@code dlRaw} has no effect. Container URLs are not served.
 * </ul>
 */
@NullMarked
package dev.medialib.testkit.sanity;

import org.jspecify.annotations.NullMarked;
