package dev.medialib.core.internal.json;

import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.medialib.core.json.JsonModel;
import java.lang.reflect.AnnotatedType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of models for Jackson: a model keeps what it does not know, which properties came as {@code null}, and the values
 * that do not fit the type of an optional property.
 *
 * <p>{@code explicitNulls} and {@code unknownProperties} are facts about the document and not properties of it: a server
 * may well send properties of these names, which are then unknown like any others. So they are neither read nor written nor
 * ignored by name.
 */
final class ModelModule {
    static final String EXPLICIT_NULLS = "explicitNulls";
    static final String UNKNOWN_PROPERTIES = "unknownProperties";
    private static final String TO_JSON_DATA = "toJsonData";

    private ModelModule() {}

    static SimpleModule module() {
        return new SimpleModule("medialib-models")
                .setDeserializerModifier(new ModelDeserialization())
                .setSerializerModifier(new ModelSerialization());
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** The result of an accessor if its property is absent; null if the type has no empty value. */
    static @Nullable Object emptyValue(Class<?> type) {
        if (Map.class.isAssignableFrom(type)) {
            return Map.of();
        }
        // the builders take an Iterable where the model has a list
        return type == Iterable.class || Collection.class.isAssignableFrom(type) ? List.of() : null;
    }

    static final class Introspector extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        /** Jackson skips properties with an ignored name, but here they must reach the unknown properties. */
        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return !member.getName().equals(EXPLICIT_NULLS) && super.hasIgnoreMarker(member);
        }

        /** Jackson's own any-getter writes a value that was overridden since, too. */
        @Override
        public @Nullable Boolean hasAnyGetter(Annotated member) {
            return isOfModel(member, UNKNOWN_PROPERTIES) ? Boolean.FALSE : super.hasAnyGetter(member);
        }

        /** The form for a user's own mapper, which is itself written by this one. */
        @Override
        public @Nullable Boolean hasAsValue(Annotated member) {
            return isOfModel(member, TO_JSON_DATA) ? Boolean.FALSE : super.hasAsValue(member);
        }

        /** The builder wins over {@code fromJson}, which a user's own mapper calls and which itself uses this mapper. */
        @Override
        public @Nullable Class<?> findPOJOBuilder(AnnotatedClass type) {
            if (JsonModel.class.isAssignableFrom(type.getRawType())) {
                for (Class<?> nested : type.getRawType().getDeclaredClasses()) {
                    if (nested.getSimpleName().equals("Builder")) {
                        return nested;
                    }
                }
            }
            return super.findPOJOBuilder(type);
        }

        @Override
        public @Nullable Object findDeserializer(Annotated member) {
            Object named = super.findDeserializer(member);
            return named == null && member instanceof AnnotatedMethod setter
                    ? TextScalarDeserializer.find(setter)
                    : named;
        }

        private static boolean isOfModel(Annotated member, String name) {
            return member instanceof AnnotatedMethod method
                    && method.getName().equals(name)
                    && JsonModel.class.isAssignableFrom(method.getDeclaringClass());
        }
    }
}
