/** JSON values and the value types of models. No signature contains a type of the JSON library. */
@NullMarked
package dev.medialib.core.json;

import org.jspecify.annotations.NullMarked;
