package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes each property of a model exactly once: its value, otherwise the raw value that was kept, otherwise an explicit null. */
final class ModelSerialization extends BeanSerializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription model, List<BeanPropertyWriter> writers) {
        if (!JsonModel.class.isAssignableFrom(model.getBeanClass())) {
            return writers;
        }
        List<BeanPropertyWriter> changed = new ArrayList<>();
        Map<String, KnownProperty> known = new HashMap<>();
        List<BeanPropertyWriter> last = new ArrayList<>();
        for (BeanPropertyWriter writer : writers) {
            if (writer.getName().equals(ModelModule.UNKNOWN_PROPERTIES)) {
                last.add(new UnknownProperties(writer, known));
            } else if (!writer.getName().equals(ModelModule.EXPLICIT_NULLS)) {
                KnownProperty property = new KnownProperty(writer);
                known.put(property.getName(), property);
                changed.add(property);
            }
        }
        changed.addAll(last);
        return changed;
    }

    private static final class KnownProperty extends BeanPropertyWriter {
        private static final long serialVersionUID = 1;

        /** Whether the accessor returns an empty list or map, and not null, for an absent property. */
        private final boolean emptyIfAbsent;

        KnownProperty(BeanPropertyWriter writer) {
            super(writer);
            this.emptyIfAbsent = ModelModule.emptyValue(writer.getType().getRawClass()) != null
                    && writer.getMember().getMember() instanceof Method accessor
                    && !ModelModule.isNullable(accessor.getAnnotatedReturnType());
        }

        boolean isAbsent(Object model) throws Exception {
            Object value = get(model);
            return value == null || (emptyIfAbsent && isEmpty(value));
        }

        private static boolean isEmpty(Object value) {
            return value instanceof Map<?, ?> map ? map.isEmpty() : ((Collection<?>) value).isEmpty();
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator out, SerializerProvider provider) throws Exception {
            JsonModel model = (JsonModel) bean;
            boolean raw = model.unknownProperties().containsKey(getName());
            if ((raw || model.explicitNulls().contains(getName())) && isAbsent(model)) {
                if (!raw) {
                    out.writeNullField(getName());
                }
                return;
            }
            super.serializeAsField(model, out, provider);
        }
    }

    private static final class UnknownProperties extends BeanPropertyWriter {
        private static final long serialVersionUID = 1;

        private final transient Map<String, KnownProperty> known;

        UnknownProperties(BeanPropertyWriter writer, Map<String, KnownProperty> known) {
            super(writer);
            this.known = known;
        }

        @Override
        public void serializeAsField(Object model, JsonGenerator out, SerializerProvider provider) throws Exception {
            for (Map.Entry<String, JsonData> property :
                    ((JsonModel) model).unknownProperties().entrySet()) {
                KnownProperty namesake = known.get(property.getKey());
                if (namesake == null || namesake.isAbsent(model)) {
                    provider.defaultSerializeField(property.getKey(), property.getValue(), out);
                }
            }
        }
    }
}
