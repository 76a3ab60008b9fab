/** Common types of the fake servers: received requests and responses that replace the normal ones. */
@NullMarked
package dev.medialib.testkit;

import org.jspecify.annotations.NullMarked;
