/** Definitions and values of aspects. An aspect is metadata of assets that the organization defines. */
@NullMarked
package dev.medialib.sanity.aspect;

import org.jspecify.annotations.NullMarked;
