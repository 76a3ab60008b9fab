package dev.medialib.testkit.sitefinity;

import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.Property.Flag;
import dev.medialib.testkit.sitefinity.schema.PropertyKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A custom field of a type, like those that administrators add. It is part of {@code $metadata} and {@code sfmeta}, and can be
 * written and used for filtering and sorting.
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
        this.name = checkedName(name);
        this.kind = kind;
        this.target = target;
        this.options = options;
    }

    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be letters, digits and underscores: " + name);
        }
        return name;
    }

    /** Returns a text field ({@code Edm.String}) with a separate value in each culture. */
    public static CustomField text(String name) {
        CustomField field = new CustomField(name, PropertyKind.TEXT, "", List.of());
        field.flags.add(Flag.LOCAL);
        return field;
    }

    /** Returns a number field ({@code Edm.Decimal}). */
    public static CustomField number(String name) {
        return new CustomField(name, PropertyKind.DECIMAL, "", List.of());
    }

    /** Returns a boolean field ({@code Edm.Boolean}). */
    public static CustomField yesNo(String name) {
        return new CustomField(name, PropertyKind.BOOLEAN, "", List.of());
    }

    /** Returns a field with date and time ({@code Edm.DateTimeOffset}). */
    public static CustomField dateTime(String name) {
        return new CustomField(name, PropertyKind.DATE, "", List.of());
    }

    /** Returns a field with an id ({@code Edm.Guid}). */
    public static CustomField guid(String name) {
        return new CustomField(name, PropertyKind.GUID, "", List.of());
    }

    /**
     * Returns a choice field: an enumeration with these options. In JSON, its value is the names of the chosen options,
     * separated by commas (assumed).
     */
    public static CustomField choice(String name, String... options) {
        return new CustomField(name, PropertyKind.CHOICE, "", List.of(options));
    }

    /** Returns a field with taxa of a taxonomy ({@code Collection(Edm.Guid)}). */
    public static CustomField classification(String name, UUID taxonomyId) {
        return new CustomField(name, PropertyKind.GUIDS, taxonomyId.toString(), List.of());
    }

    /**
     * Returns a field with related items, which is a navigation property. It is only shown if a request expands it.
     *
     * @param set the set of the related items
     */
    public static CustomField related(String name, String set) {
        return new CustomField(name, PropertyKind.RELATED, set, List.of());
    }

    /** Excludes the field from {@code $filter}. Filters with this field then cause 400. */
    public CustomField notFilterable() {
        flags.add(Flag.NOFILTER);
        return this;
    }

    /** Excludes the field from {@code $orderby}. Orders with this field then cause 400. */
    public CustomField notSortable() {
        flags.add(Flag.NOSORT);
        return this;
    }

    /** Excludes the field from lists, except if a request selects it. */
    public CustomField notInLists() {
        flags.add(Flag.EXTRA);
        return this;
    }

    Property property() {
        Set<Flag> all = EnumSet.of(Flag.CUSTOM);
        all.addAll(flags);
        return new Property(name, kind, all, target, options);
    }
}
