package dev.medialib.testkit.sitefinity;

import dev.medialib.testkit.sitefinity.Property.Flag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A custom field of a type, as administrators add them. It stands in {@code $metadata} and {@code sfmeta}, can be written,
 * filtered and sorted by.
 *
 * <pre>{@code
 * sitefinity.addField("images", CustomField.text("Photographer"));
 * sitefinity.addField("images", CustomField.related("RelatedImages", "images"));
 * }</pre>
 */
public final class CustomField {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String name;
    private final PropertyKind kind;
    private final String target;
    private final List<String> options;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    private CustomField(String name, PropertyKind kind, String target, List<String> options) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be letters, digits and underscores: " + name);
        }
        this.name = name;
        this.kind = kind;
        this.target = target;
        this.options = options;
    }

    /** Text, {@code Edm.String}, with a value of its own in each culture. */
    public static CustomField text(String name) {
        CustomField field = new CustomField(name, PropertyKind.TEXT, "", List.of());
        field.flags.add(Flag.LOCAL);
        return field;
    }

    /** A number, {@code Edm.Decimal}. */
    public static CustomField number(String name) {
        return new CustomField(name, PropertyKind.DECIMAL, "", List.of());
    }

    /** Yes or no, {@code Edm.Boolean}. */
    public static CustomField yesNo(String name) {
        return new CustomField(name, PropertyKind.BOOLEAN, "", List.of());
    }

    /** Date and time, {@code Edm.DateTimeOffset}. */
    public static CustomField dateTime(String name) {
        return new CustomField(name, PropertyKind.DATE, "", List.of());
    }

    /** An id, {@code Edm.Guid}. */
    public static CustomField guid(String name) {
        return new CustomField(name, PropertyKind.GUID, "", List.of());
    }

    /**
     * A choice of these options, an enumeration. Its values in JSON are taken to be the options' names, several of them
     * joined by commas; that is not documented.
     */
    public static CustomField choice(String name, String... options) {
        return new CustomField(name, PropertyKind.CHOICE, "", List.of(options));
    }

    /** Taxa of a taxonomy, {@code Collection(Edm.Guid)}. */
    public static CustomField classification(String name, UUID taxonomyId) {
        return new CustomField(name, PropertyKind.GUIDS, taxonomyId.toString(), List.of());
    }

    /** Related items of a set, a navigation property; not shown unless it is expanded. */
    public static CustomField related(String name, String set) {
        return new CustomField(name, PropertyKind.RELATED, set, List.of());
    }

    /** The field cannot be used in {@code $filter}; a filter with it answers 400. */
    public CustomField notFilterable() {
        flags.add(Flag.NOFILTER);
        return this;
    }

    /** The field cannot be used in {@code $orderby}; an order with it answers 400. */
    public CustomField notSortable() {
        flags.add(Flag.NOSORT);
        return this;
    }

    /** The field is not in lists unless it is selected. */
    public CustomField notInLists() {
        flags.add(Flag.EXTRA);
        return this;
    }

    String name() {
        return name;
    }

    PropertyKind kind() {
        return kind;
    }

    String target() {
        return target;
    }

    List<String> options() {
        return options;
    }

    Set<Flag> flags() {
        return flags;
    }
}
