package dev.medialib.core.internal.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How models are generated: hidden implementations, {@code builder()} and {@code with…} on the public interface. A model is
 * declared as
 *
 * <pre>{@code
 * @Value.Immutable
 * @ModelStyle
 * @JsonDeserialize(builder = Asset.Builder.class)
 * public interface Asset extends WithAsset, JsonModel {
 *     String id();
 *
 *     @Nullable String title();
 *
 *     @Nullable List<String> tags();
 *
 *     static Builder builder() {
 *         return new Builder();
 *     }
 *
 *     final class Builder extends ImmutableAsset.Builder {
 *         Builder() {}
 *     }
 * }
 * }</pre>
 *
 * <p>A collection without {@code @Nullable} is empty when the server left it out, and is then written as empty: only a
 * {@code @Nullable} one tells absent, null and empty apart.
 *
 * <p>A property is optional if it is {@code @Nullable}, a list or a map. A value that does not fit an optional property is
 * kept raw in {@code unknownProperties()}; one that does not fit a required property fails the document.
 *
 * <p>The annotation stays in the source: the Immutables annotations are not on the class path of those who use a client,
 * and javac warns about annotations that it cannot resolve.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = {Override.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface ModelStyle {}
