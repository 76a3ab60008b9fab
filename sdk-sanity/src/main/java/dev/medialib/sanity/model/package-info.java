/** Responses of Sanity: assets, their bytes, libraries, references and keys. */
@NullMarked
package dev.medialib.sanity.model;

import org.jspecify.annotations.NullMarked;
