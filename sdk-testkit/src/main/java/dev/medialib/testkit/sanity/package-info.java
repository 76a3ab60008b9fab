/**
 * In-memory server of Sanity's Media Library, Content Lake and Assets APIs.
 *
 * <p><b>Mutations</b> are atomic. The operations of a patch are applied in the order of the vendor's local mutator. Strong
 * references need their targets at the end of a transaction, and prevent the deletion of them. Documents keep their {@code _id}
 * and {@code _type}. Documents that a test adds are not checked.
 *
 * <p><b>Paths</b> of patches are JSONMatch as the vendor's two libraries, {@code @sanity/json-match} and {@code @sanity/mutator},
 * evaluate it alike: names, names in single quotes, indices, ranges that exclude their end, comparisons with a literal,
 * existence ({@code [name?]}), unions, and recursion at the start of a path. {@code [*]} is added from the documentation. The
 * following is rejected with 400 as a limit of the fake, because the libraries differ or only one of them knows it: negative
 * positions in ranges, which also the vendor's client understands differently; names with characters other than ASCII letters,
 * digits and underscores that have no quotes; names in double quotes; {@code *} on objects; recursion later in a path; names
 * directly on arrays; conditions on {@code null}, on strings by order, and on paths; and setting what is behind the end of an
 * array.
 *
 * <p><b>Uploads</b> are distinguished by their bytes. PNG, JPEG, GIF, WebP, AVIF, HEIC, TIFF, BMP and SVG are images with their
 * true size, and MP4 is a video. Everything else is a file, unless its type is video. SVG images are stored without comments and
 * prolog. Only the SHA-1 hash is computed from the content. The orientation of a photograph is not considered.
 *
 * <p><b>Calls</b> without a route are rejected with 501, as a limit of the fake. Experimental routes are 404 in other versions than
 * {@code vX}.
 *
 * <p><b>Queries</b> are evaluated as the published specification of GROQ says, from revision 1 on, and where it is silent as the
 * vendor's evaluator for JavaScript does, {@code groq-js} 1.30. These functions are rejected with 501, as a limit of the fake: {@code
 * score} and {@code boost}, {@code geo} and {@code pt}, {@code anywhere}, all functions of the namespaces {@code delta}, {@code diff},
 * {@code documents}, {@code geo}, {@code media}, {@code releases}, {@code sanity}, {@code text} and {@code user}, and functions that a
 * query declares ({@code fn}). A query is also rejected with 501 if it is nested more than 100 levels deep or needs more than 50
 * million steps.
 *
 * <p><b>Documented behavior.</b> The documentation describes paths, parameters and the forms of documents.
 *
 * <p><b>Assumed behavior.</b> The following behavior is assumed, or known only from the vendor's clients and from reports of users.
 * The real service may differ. Do not write a client that depends on it. {@link dev.medialib.testkit.sanity.settings.SanitySettings}
 * changes some of it.
 *
 * <ul>
 *   <li>The bodies of errors other than those of mutations and queries, and the form in which violated rules of folders are reported.
 *   <li>The position of the existing asset in the response to a duplicate upload.
 *   <li>The shapes of signing keys, upload sessions, subtitles and {@code refsearch}.
 *   <li>The status of redirects, and 404 for videos that are still processed.
 *   <li>The result of {@code excludeContent}, and the operation {@code none} of a delete without effect.
 *   <li>Queries of mutations find drafts.
 *   <li>{@code match} splits text into words like the vendor's evaluator. {@code identity()} is {@code me}.
 *   <li>The texts of parse errors, and that a parameter without a value is a parse error.
 *   <li>Files have an entity tag and are served in ranges. A private file without a token or a valid signature causes 401. The header
 *       {@code x-sanity-sha1} is the document's hash, also for SVG images, and is omitted if the document has none. Image parameters
 *       are ignored. {@code dlRaw} has no effect. Container URLs are not served.
 *   <li>The status 400 for a changed {@code _id} or {@code _type}, and that the value they have can be set again. The
 *       documentation lets {@code createOrReplace} change the type; reports of users say that it fails.
 *   <li>References of drafts and versions are checked like others. {@code _strengthenOnPublish} has no effect. References to other
 *       datasets are checked when they are written, and do not prevent deletions. Weak references are not checked.
 *   <li>An upload session refers weakly to its assets.
 *   <li>{@code insert} with an empty range to replace inserts at its position.
 *   <li>The extensions of TIFF, HEIC and BMP in ids.
 * </ul>
 */
@NullMarked
package dev.medialib.testkit.sanity;

import org.jspecify.annotations.NullMarked;
