package dev.medialib.testkit.sitefinity.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import java.util.List;

/**
 * Item as a call sees it: version, culture and fallback are decided. It is an interface because {@code Views}, which implements
 * it, is in the package {@code item}, which depends on this package.
 */
public interface Row {

    EntityType type();

    /** Returns all structural properties. */
    ObjectNode fields();

    /** Returns the items of a navigation property that the call sees. */
    List<Row> related(Property property);
}
