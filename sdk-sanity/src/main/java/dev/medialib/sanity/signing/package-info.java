/** Keys that sign URLs of private assets; {@link dev.medialib.sanity.url.UrlSigner} uses them. */
@NullMarked
package dev.medialib.sanity.signing;

import org.jspecify.annotations.NullMarked;
