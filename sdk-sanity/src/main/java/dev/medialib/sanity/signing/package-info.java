/** Keys that sign the URLs of private assets, see {@link dev.medialib.sanity.url.UrlSigner}. */
@NullMarked
package dev.medialib.sanity.signing;

import org.jspecify.annotations.NullMarked;
