/** Reading and writing JSON for the clients: the codec, its failures and how models are declared. */
@NullMarked
package dev.medialib.core.internal.json;

import org.jspecify.annotations.NullMarked;
