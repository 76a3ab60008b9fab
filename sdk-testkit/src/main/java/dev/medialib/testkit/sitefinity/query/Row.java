package dev.medialib.testkit.sitefinity.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import java.util.List;

/**
 * An item as a call sees it: version, culture and fallback are decided. An interface, because {@code item}, whose {@code Views}
 * implement it, is above this package.
 */
public interface Row {

    EntityType type();

    /** All structural properties. */
    ObjectNode fields();

    /** What a navigation property leads to, as far as the call sees it. */
    List<Row> related(Property property);
}
