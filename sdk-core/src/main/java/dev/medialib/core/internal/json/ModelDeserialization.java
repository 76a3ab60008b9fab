package dev.medialib.core.internal.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Makes each property of a model's builder a {@link ModelProperty}, and an {@link OptionalProperty} if it is optional. */
final class ModelDeserialization extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;
    private static final String NULL_ADDER = "addExplicitNulls";

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription model, BeanDeserializerBuilder builder) {
        AnnotatedMethod nullAdder = model.findMethod(NULL_ADDER, new Class<?>[] {String.class});
        SettableAnyProperty unknownProperties = builder.getAnySetter();
        if (nullAdder == null || unknownProperties == null) {
            return builder;
        }
        nullAdder.fixAccess(true);
        builder.removeProperty(PropertyName.construct(ModelModule.EXPLICIT_NULLS));
        builder.removeProperty(PropertyName.construct(ModelModule.UNKNOWN_PROPERTIES));
        List<SettableBeanProperty> properties = new ArrayList<>();
        builder.getProperties().forEachRemaining(properties::add);
        for (SettableBeanProperty property : properties) {
            builder.addOrReplaceProperty(modelProperty(property, nullAdder, unknownProperties), true);
        }
        return builder;
    }

    private static ModelProperty modelProperty(
            SettableBeanProperty property, AnnotatedMethod nullAdder, SettableAnyProperty unknownProperties) {
        if (property.getMember().getMember() instanceof Method setter) {
            AnnotatedType parameter = setter.getAnnotatedParameterTypes()[0];
            Object empty = ModelModule.emptyValue(setter.getParameterTypes()[0]);
            if (empty != null || ModelModule.isNullable(parameter)) {
                boolean container = empty != null;
                Object absent = ModelModule.isNullable(parameter) ? null : empty;
                return new OptionalProperty(property, nullAdder, unknownProperties, container, absent);
            }
        }
        return new ModelProperty(property, nullAdder);
    }
}
