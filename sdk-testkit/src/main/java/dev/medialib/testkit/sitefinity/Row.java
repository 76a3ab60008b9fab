package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An item as a call sees it: version, culture and fallback are decided. */
interface Row {

    EntityType type();

    /** All structural properties. */
    ObjectNode fields();

    /** What a navigation property leads to, as far as the call sees it. */
    List<Row> related(Property property);
}
