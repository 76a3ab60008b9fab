package dev.medialib.sitefinity.query;

/**
 * Order of a list by one field, created by the field: {@code ImageFields.TITLE.ascending()}. If a property is not configured for
 * sorting, the server responds with status 400.
 *
 * @param field the name of the field
 * @param isDescending whether the largest value comes first
 */
public record Order(String field, boolean isDescending) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if {@code field} is neither a name nor names separated by slashes
     */
    public Order {
        field = Names.path(field);
    }

    /** Returns the OData text, such as {@code Title asc}. */
    @Override
    public String toString() {
        return field + (isDescending ? " desc" : " asc");
    }
}
