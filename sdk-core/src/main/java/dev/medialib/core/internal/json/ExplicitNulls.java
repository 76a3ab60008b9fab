package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import dev.medialib.core.json.JsonModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets models remember which known properties came as {@code null}, and writes those nulls again.
 *
 * <p>{@code explicitNulls} and {@code unknownProperties} are facts about the document and not properties of it: a server
 * may well send properties of these names, which are then unknown like any others. So they are neither read nor written nor
 * ignored by name.
 */
final class ExplicitNulls {
    private static final String ATTRIBUTE = "explicitNulls";
    private static final String ADDER = "addExplicitNulls";

    private ExplicitNulls() {}

    static SimpleModule module() {
        return new SimpleModule("medialib-models")
                .setDeserializerModifier(new Reading())
                .setSerializerModifier(new Writing());
    }

    /** Jackson skips what comes under an ignored name; here it must reach the unknown properties. */
    static final class Introspector extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return !member.getName().equals(ATTRIBUTE) && super.hasIgnoreMarker(member);
        }
    }

    private static final class Reading extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription model, BeanDeserializerBuilder builder) {
            AnnotatedMethod adder = model.findMethod(ADDER, new Class<?>[] {String.class});
            if (adder == null) {
                return builder;
            }
            adder.fixAccess(true);
            builder.removeProperty(PropertyName.construct(ATTRIBUTE));
            builder.removeProperty(PropertyName.construct("unknownProperties"));
            List<SettableBeanProperty> properties = new ArrayList<>();
            builder.getProperties().forEachRemaining(properties::add);
            properties.forEach(p -> builder.addOrReplaceProperty(new NullNoting(p, adder), true));
            return builder;
        }
    }

    /** Tells the model's builder about a null before the property itself is set. */
    private static final class NullNoting extends SettableBeanProperty.Delegating {
        private static final long serialVersionUID = 1;

        private final transient AnnotatedMethod adder;

        NullNoting(SettableBeanProperty property, AnnotatedMethod adder) {
            super(property);
            this.adder = adder;
        }

        @Override
        protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
            return new NullNoting(property, adder);
        }

        @Override
        public void deserializeAndSet(JsonParser p, DeserializationContext context, Object builder) throws IOException {
            note(p, builder);
            super.deserializeAndSet(p, context, builder);
        }

        @Override
        public Object deserializeSetAndReturn(JsonParser p, DeserializationContext context, Object builder)
                throws IOException {
            note(p, builder);
            return super.deserializeSetAndReturn(p, context, builder);
        }

        private void note(JsonParser p, Object builder) throws IOException {
            if (p.hasToken(JsonToken.VALUE_NULL)) {
                try {
                    adder.callOnWith(builder, getName());
                } catch (Exception e) {
                    throw new IOException("the builder refused an explicit null", e);
                }
            }
        }
    }

    private static final class Writing extends BeanSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription model, List<BeanPropertyWriter> writers) {
            if (!JsonModel.class.isAssignableFrom(model.getBeanClass())) {
                return writers;
            }
            writers.removeIf(writer -> writer.getName().equals(ATTRIBUTE));
            writers.replaceAll(NullWriting::new);
            return writers;
        }
    }

    private static final class NullWriting extends BeanPropertyWriter {
        private static final long serialVersionUID = 1;

        NullWriting(BeanPropertyWriter writer) {
            super(writer);
        }

        @Override
        public void serializeAsField(Object model, JsonGenerator out, SerializerProvider provider) throws Exception {
            if (((JsonModel) model).explicitNulls().contains(getName()) && get(model) == null) {
                out.writeNullField(getName());
            } else {
                super.serializeAsField(model, out, provider);
            }
        }
    }
}
