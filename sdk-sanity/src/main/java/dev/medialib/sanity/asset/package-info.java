/** Documents of assets: the asset, its instances with the bytes, and their metadata. */
@NullMarked
package dev.medialib.sanity.asset;

import org.jspecify.annotations.NullMarked;
