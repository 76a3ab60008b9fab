package dev.medialib.core.internal.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * Style of the generated models: hidden implementations, with {@code builder()} and {@code with…} on the public interface. A model
 * is declared as
 *
 * <pre>{@code
 * @Value.Immutable
 * @ModelStyle
 * public interface Asset extends WithAsset, JsonModel {
 *     String id();
 *
 *     @Nullable String title();
 *
 *     @Nullable List<String> tags();
 *
 *     @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
 *     static Asset fromJson(JsonData json) {
 *         return json.as(Asset.class);
 *     }
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
 * <p>This SDK reads with the builder. A user's own mapper, of Jackson 2 or 3, reads with {@code fromJson}. Therefore a model has
 * no {@code @JsonDeserialize}: a mapper of Jackson 2 would prefer the builder, which loses explicit nulls. The one on this
 * annotation lets Immutables write the builder's annotations.
 *
 * <p>A collection without {@code @Nullable} is empty when the server left it out, and is then written as empty: only a
 * {@code @Nullable} one tells absent, null and empty apart.
 *
 * <p>A property is optional if it is {@code @Nullable}, a list or a map. A value that does not fit an optional property is
 * kept raw in {@code unknownProperties()}; one that does not fit a required property fails the document.
 *
 * <p>The generated builders are package-private, because the Javadoc of {@code Asset.Builder} shows the methods of a superclass
 * with their comments only if the superclass itself is not visible.
 *
 * <p>The annotation stays in the source: the Immutables annotations are not on the class path of those who use a client,
 * and javac warns about annotations that it cannot resolve.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        deferCollectionAllocation = true,
        allowedClasspathAnnotations = {Override.class})
@JsonDeserialize
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface ModelStyle {}
