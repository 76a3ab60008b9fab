/** JSON values and the value types of models. No signature shows the JSON library. */
@NullMarked
package dev.medialib.core.json;

import org.jspecify.annotations.NullMarked;
