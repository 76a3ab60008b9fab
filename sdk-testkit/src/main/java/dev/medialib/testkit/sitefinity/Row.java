package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.List;

/** An item as a call sees it: version, culture and fallback are decided. */
interface Row {

    EntityType type();

    /** All structural properties. */
    ObjectNode fields();

    /** What a navigation property leads to, as far as the call sees it. */
    List<Row> related(Property property);

    /** A row without values that has one item in each relation: on it an expression is checked before there are items. */
    record Blank(EntityType type, Schema schema) implements Row {

        @Override
        public ObjectNode fields() {
            return Json.object();
        }

        @Override
        public List<Row> related(Property property) {
            return List.of(new Blank(schema.get(property.target()), schema));
        }
    }
}
