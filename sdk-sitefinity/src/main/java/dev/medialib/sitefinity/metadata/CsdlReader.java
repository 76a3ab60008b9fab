package dev.medialib.sitefinity.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads {@code $metadata}: CSDL in XML (OData 4.0). */
final class CsdlReader {
    private static final String COLLECTION = "Collection(";

    private final Map<String, Element> entityTypes = new HashMap<>();
    private final Map<String, List<String>> enumerations = new HashMap<>();
    private final List<Element> sets = new ArrayList<>();
    private final Map<String, String> namespaces = new HashMap<>();

    private CsdlReader() {}

    /**
     * Reads the entity sets of a CSDL document.
     *
     * @throws IllegalArgumentException if it is not XML, is another document, or has a document type, through which XML can read
     *     other files
     */
    static ServiceMetadata read(byte[] xml) {
        CsdlReader reader = new CsdlReader();
        Element root = parse(xml).getDocumentElement();
        if (root == null || !"Edmx".equals(root.getLocalName())) {
            throw new IllegalArgumentException(
                    "another document than CSDL: its root is " + (root == null ? "absent" : root.getNodeName()));
        }
        for (Element schema : all(root, "Schema")) {
            reader.collect(schema);
        }
        return new ServiceMetadata(reader.sets.stream().map(reader::set).toList());
    }

    private static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("no XML that can be read: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser has no safe mode", e);
        }
    }

    private void collect(Element schema) {
        String namespace = schema.getAttribute("Namespace");
        if (schema.hasAttribute("Alias")) {
            namespaces.put(schema.getAttribute("Alias"), namespace);
        }
        for (Element type : children(schema, "EntityType")) {
            entityTypes.put(namespace + "." + type.getAttribute("Name"), type);
        }
        for (Element type : children(schema, "EnumType")) {
            enumerations.put(
                    namespace + "." + type.getAttribute("Name"),
                    children(type, "Member").stream()
                            .map(member -> member.getAttribute("Name"))
                            .toList());
        }
        for (Element container : children(schema, "EntityContainer")) {
            sets.addAll(children(container, "EntitySet"));
        }
    }

    private EntitySetInfo set(Element set) {
        String type = qualified(set.getAttribute("EntityType"));
        List<FieldInfo> fields = new ArrayList<>();
        addFields(type, fields, new HashSet<>());
        return new EntitySetInfo(set.getAttribute("Name"), type, fields);
    }

    /** Those of the base types first. */
    private void addFields(String type, List<FieldInfo> fields, Set<String> seen) {
        Element element = entityTypes.get(type);
        if (element == null || !seen.add(type)) {
            return;
        }
        if (element.hasAttribute("BaseType")) {
            addFields(qualified(element.getAttribute("BaseType")), fields, seen);
        }
        children(element, "Property").forEach(property -> fields.add(field(property, false)));
        children(element, "NavigationProperty").forEach(property -> fields.add(field(property, true)));
    }

    private FieldInfo field(Element property, boolean related) {
        String declared = property.getAttribute("Type");
        boolean collection = declared.startsWith(COLLECTION) && declared.endsWith(")");
        String type = qualified(collection ? declared.substring(COLLECTION.length(), declared.length() - 1) : declared);
        return new FieldInfo(
                property.getAttribute("Name"),
                type,
                nullable(property, related && collection),
                collection,
                null,
                related,
                enumerations.getOrDefault(type, List.of()));
    }

    /** In CSDL 4.0 what does not say can be null; of related items, there may be none. */
    private static @Nullable Boolean nullable(Element property, boolean several) {
        return several
                ? null
                : Boolean.valueOf(!property.getAttribute("Nullable").equals("false"));
    }

    private String qualified(String type) {
        int dot = type.lastIndexOf('.');
        String namespace = dot < 0 ? null : namespaces.get(type.substring(0, dot));
        return namespace == null ? type : namespace + type.substring(dot);
    }

    private static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = parent.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    /** The JDK's own prints to the console. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) {}

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
