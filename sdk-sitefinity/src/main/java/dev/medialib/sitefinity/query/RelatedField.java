package dev.medialib.sitefinity.query;

/**
 * A field that leads to related items, several of them. It is absent from answers unless it is {@linkplain Expand expanded}.
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
     * A field by its name.
     *
     * @param name of the property, or a path to a related item's: {@code Parent/RelatedImages}
     * @throws IllegalArgumentException if it is neither
     */
    public static RelatedField named(String name) {
        return new RelatedField(Names.path(name));
    }

    /** Items that have a related item, whichever. */
    public Filter any() {
        return new Filter(new Node.Quantifier(name(), "any", null));
    }

    /**
     * Items that have a related item which meets the condition.
     *
     * @param condition on the fields of the related item
     * @throws IllegalArgumentException if it is or holds a {@linkplain Filter#raw raw} one
     */
    public Filter any(Filter condition) {
        return quantified("any", condition);
    }

    /**
     * Items all of whose related items meet the condition; those without any do.
     *
     * @param condition on the fields of the related item
     * @throws IllegalArgumentException if it is or holds a {@linkplain Filter#raw raw} one
     */
    public Filter all(Filter condition) {
        return quantified("all", condition);
    }

    private Filter quantified(String word, Filter condition) {
        Node node = new Node.Quantifier(name(), word, condition.node());
        // here rather than when it is sent, so that the stack trace shows who wrote it
        String unused = node.text(Node.Range.ITEM);
        return new Filter(node);
    }
}
