package dev.medialib.sitefinity.query;

/**
 * By which field items are ordered, and in which direction. Made by a field: {@code ImageFields.TITLE.ascending()}. A server refuses a
 * property that is not set up for sorting with status 400.
 *
 * @param field the name of the field
 * @param isDescending whether the largest comes first
 */
public record Order(String field, boolean isDescending) {

    /** @throws IllegalArgumentException if {@code field} is not a name, nor names with slashes between them */
    public Order {
        field = Names.path(field);
    }

    /** As OData: {@code Title asc}. */
    @Override
    public String toString() {
        return field + (isDescending ? " desc" : " asc");
    }
}
