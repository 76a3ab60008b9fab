package dev.medialib.testkit.sitefinity.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.util.List;

/** Row without values and with one item in each relation. Expressions are checked on it, even if there are no items. */
record BlankRow(EntityType type, Schema schema) implements Row {

    @Override
    public ObjectNode fields() {
        return Json.object();
    }

    @Override
    public List<Row> related(Property property) {
        return List.of(new BlankRow(schema.get(property.target()), schema));
    }
}
