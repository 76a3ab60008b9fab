package dev.medialib.sitefinity.metadata;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reader of {@code $metadata}, CSDL in XML (OData 4.0). A short compressed response can contain millions of elements.
 * Therefore the reader keeps only what is needed and limits the number of elements.
 */
final class CsdlReader {
    static final int MAX_ELEMENTS = 200_000;
    static final int MAX_DEPTH = 100;
    static final int MAX_BASE_TYPES = 100;

    private static final String COLLECTION = "Collection(";

    private final Map<String, Type> types = new HashMap<>();
    private final Map<String, List<String>> enumerations = new HashMap<>();
    private final List<SetElement> sets = new ArrayList<>();
    private final Map<String, String> namespaces = new HashMap<>();
    private final FieldLimit limit = new FieldLimit();

    /** Local names of the open elements, starting with the root. */
    private final List<String> open = new ArrayList<>();

    private int elements;
    private String namespace = "";
    private Type type = new Type(null);
    private List<String> members = new ArrayList<>();

    private CsdlReader() {}

    private record SetElement(String name, String type) {}

    private record Property(String name, String type, boolean nullable) {}

    private record Type(@Nullable String base, List<Property> properties, List<Property> navigation) {
        Type(@Nullable String base) {
            this(base, new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Reads the entity sets of a CSDL document.
     *
     * @throws IllegalArgumentException if the document is not XML, is not CSDL, is too large or too deep, or has a document
     *     type, which could make XML read other files
     */
    static ServiceMetadata read(byte[] xml) {
        CsdlReader reader = new CsdlReader();
        try {
            reader.readAll(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("the document is not well-formed XML: " + e.getMessage(), e);
        }
        return new ServiceMetadata(reader.sets.stream().map(reader::set).toList());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void readAll(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw new IllegalArgumentException("the document is not CSDL, because it has a DOCTYPE");
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
                default -> {
                    // only elements and their attributes have a meaning
                }
            }
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (open.isEmpty() && !name.equals("Edmx")) {
            throw new IllegalArgumentException("the document is not CSDL, because its root element is " + name);
        }
        if (++elements > MAX_ELEMENTS) {
            throw new IllegalArgumentException("the document has more than " + MAX_ELEMENTS + " elements");
        }
        if (open.size() == MAX_DEPTH) {
            throw new IllegalArgumentException("the document has more than " + MAX_DEPTH + " levels");
        }
        if (name.equals("Schema")) {
            namespace = attribute(xml, "Namespace");
            if (xml.getAttributeValue(null, "Alias") != null) {
                namespaces.put(attribute(xml, "Alias"), namespace);
            }
        } else if (isIn("Schema", 1)) {
            declare(name, xml);
        } else if (isIn("Schema", 2)) {
            add(name, xml);
        }
        open.add(name);
    }

    /** Returns whether the current element is the given number of levels below an element with this name. */
    private boolean isIn(String name, int levels) {
        return open.size() >= levels && open.get(open.size() - levels).equals(name);
    }

    private void declare(String name, XMLStreamReader xml) {
        String declared = namespace + "." + attribute(xml, "Name");
        if (name.equals("EntityType")) {
            type = new Type(xml.getAttributeValue(null, "BaseType"));
            types.put(declared, type);
        } else if (name.equals("EnumType")) {
            members = new ArrayList<>();
            enumerations.put(declared, members);
        }
    }

    private void add(String name, XMLStreamReader xml) {
        switch (open.get(open.size() - 1) + "/" + name) {
            case "EntityType/Property" -> type.properties().add(property(xml));
            case "EntityType/NavigationProperty" -> type.navigation().add(property(xml));
            case "EnumType/Member" -> members.add(attribute(xml, "Name"));
            case "EntityContainer/EntitySet" ->
                sets.add(new SetElement(attribute(xml, "Name"), attribute(xml, "EntityType")));
            default -> {
                // keys, annotations, functions
            }
        }
    }

    private static Property property(XMLStreamReader xml) {
        boolean nullable = !attribute(xml, "Nullable").equals("false");
        return new Property(attribute(xml, "Name"), attribute(xml, "Type"), nullable);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private EntitySetInfo set(SetElement set) {
        String name = qualified(set.type());
        List<FieldInfo> fields = new ArrayList<>();
        for (Type each : hierarchy(name)) {
            limit.add(each.properties().size() + each.navigation().size());
            each.properties().forEach(property -> fields.add(field(property, false)));
            each.navigation().forEach(property -> fields.add(field(property, true)));
        }
        return new EntitySetInfo(set.name(), name, fields);
    }

    /** Returns the base types of a type, followed by the type itself. */
    private Deque<Type> hierarchy(String name) {
        Deque<Type> hierarchy = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        String next = name;
        while (next != null && seen.add(next)) {
            Type found = types.get(next);
            if (found == null) {
                break;
            }
            if (hierarchy.size() > MAX_BASE_TYPES) {
                throw new IllegalArgumentException(
                        "the type " + name + " has more than " + MAX_BASE_TYPES + " base types");
            }
            hierarchy.addFirst(found);
            next = found.base() == null ? null : qualified(found.base());
        }
        return hierarchy;
    }

    private FieldInfo field(Property property, boolean related) {
        String declared = property.type();
        boolean collection = declared.startsWith(COLLECTION) && declared.endsWith(")");
        String name = qualified(collection ? declared.substring(COLLECTION.length(), declared.length() - 1) : declared);
        // in CSDL 4.0 the default is nullable; a collection of related items has no such attribute
        Boolean nullable = (related && collection) ? null : Boolean.valueOf(property.nullable());
        List<String> options = enumerations.getOrDefault(name, List.of());
        limit.add(options.size());
        return new FieldInfo(property.name(), name, null, nullable, collection, null, related, options);
    }

    private String qualified(String name) {
        int dot = name.lastIndexOf('.');
        String full = dot < 0 ? null : namespaces.get(name.substring(0, dot));
        return full == null ? name : full + name.substring(dot);
    }
}
