package dev.medialib.sitefinity.query;

/**
 * Sort order of a list by one field. Fields create it: {@code ImageFields.TITLE.ascending()}. If a property is not configured
 * for sorting, the server responds with status 400.
 *
 * @param field the name of the field, or its path
 * @param isDescending whether the largest value is first
 */
public record Order(String field, boolean isDescending) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if {@code field} is neither a name nor a path
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
