package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import java.io.IOException;

/** Jackson's property of a model: it tells the model's builder about a null, for {@code JsonModel.explicitNulls()}. */
class ModelProperty extends SettableBeanProperty.Delegating {
    private static final long serialVersionUID = 1;

    final transient AnnotatedMethod nullAdder;

    ModelProperty(SettableBeanProperty property, AnnotatedMethod nullAdder) {
        super(property);
        this.nullAdder = nullAdder;
    }

    @Override
    protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
        return new ModelProperty(property, nullAdder);
    }

    @Override
    public final void deserializeAndSet(JsonParser p, DeserializationContext context, Object builder)
            throws IOException {
        deserializeSetAndReturn(p, context, builder);
    }

    @Override
    public Object deserializeSetAndReturn(JsonParser p, DeserializationContext context, Object builder)
            throws IOException {
        if (p.hasToken(JsonToken.VALUE_NULL)) {
            noteNull(builder);
        }
        return delegate.deserializeSetAndReturn(p, context, builder);
    }

    final void noteNull(Object builder) throws IOException {
        try {
            nullAdder.callOnWith(builder, getName());
        } catch (Exception e) {
            throw new IOException("the builder rejected an explicit null", e);
        }
    }
}
