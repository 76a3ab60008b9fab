package dev.medialib.sitefinity.query;

/**
 * Field with several related items. Responses omit them unless they are {@linkplain Expand expanded}.
 *
 * <pre>{@code
 * RelatedField.named("RelatedImages").any(ImageFields.TITLE.eq("cat"))
 * }</pre>
 */
public final class RelatedField extends Field {

    RelatedField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/RelatedImages}
     * @throws IllegalArgumentException if {@code name} is neither a name nor a path
     */
    public static RelatedField named(String name) {
        return new RelatedField(Names.path(name));
    }

    /** Matches items that have at least one related item. */
    public Filter any() {
        return new Filter(new Node.Quantifier(name(), "any", null));
    }

    /**
     * Matches items with at least one related item that matches the condition.
     *
     * @param condition a filter on fields of the related item
     * @throws IllegalArgumentException if {@code condition} contains a {@linkplain Filter#raw raw} filter
     */
    public Filter any(Filter condition) {
        return quantified("any", condition);
    }

    /**
     * Matches items whose related items all match the condition, including items without related items.
     *
     * @param condition a filter on fields of the related item
     * @throws IllegalArgumentException if {@code condition} contains a {@linkplain Filter#raw raw} filter
     */
    public Filter all(Filter condition) {
        return quantified("all", condition);
    }

    private Filter quantified(String word, Filter condition) {
        Node node = new Node.Quantifier(name(), word, condition.node());
        // checked here and not before sending, so that the stack trace leads to the caller's filter
        String unused = node.text(Node.Range.ITEM);
        return new Filter(node);
    }
}
