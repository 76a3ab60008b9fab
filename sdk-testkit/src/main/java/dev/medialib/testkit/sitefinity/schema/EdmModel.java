package dev.medialib.testkit.sitefinity.schema;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmEntityType;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlComplexType;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlEnumMember;
import org.apache.olingo.commons.api.edm.provider.CsdlEnumType;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;
import org.apache.olingo.commons.core.edm.EdmProviderImpl;
import org.apache.olingo.server.api.serializer.SerializerException;
import org.apache.olingo.server.core.ServiceMetadataImpl;
import org.apache.olingo.server.core.serializer.xml.MetadataDocumentXmlSerializer;
import org.jspecify.annotations.Nullable;

/** Schema as Olingo's entity data model, for its parsers and for {@code $metadata}. */
public final class EdmModel {

    private static final String DEFAULT = "Default";
    private static final List<CsdlComplexType> COMPLEX_TYPES = List.of(
            complex("ThumbnailModel", "Title Edm.String", "Url Edm.String", "Width Edm.Int32"),
            complex("BreadcrumbModel", "Title Edm.String", "FolderId Edm.Guid"));

    private final Provider provider;
    private final Edm edm;

    EdmModel(Schema schema) {
        provider = new Provider(schema);
        edm = new EdmProviderImpl(provider);
    }

    public Edm edm() {
        return edm;
    }

    public EdmEntityType type(EntityType type) {
        return edm.getEntityType(new FullQualifiedName(type.clrName()));
    }

    /** Returns the metadata document. No real document was available; this one has the documented shape. */
    public String document() {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new MetadataDocumentXmlSerializer(new ServiceMetadataImpl(provider, List.of(), null))
                    .writeMetadataDocument(xml);
            xml.flush();
            return text.toString();
        } catch (XMLStreamException | SerializerException e) {
            throw new IllegalStateException("could not write the metadata document", e);
        }
    }

    private static CsdlComplexType complex(String name, String... properties) {
        List<CsdlProperty> list = new ArrayList<>();
        for (String property : properties) {
            String[] nameAndType = property.split(" ", -1);
            list.add(new CsdlProperty().setName(nameAndType[0]).setType(nameAndType[1]));
        }
        return new CsdlComplexType().setName(name).setProperties(list);
    }

    private static final class Provider extends CsdlAbstractEdmProvider {

        private final Map<String, CsdlSchema> schemas = new LinkedHashMap<>();
        private final CsdlEntityContainer container = new CsdlEntityContainer().setName("Container");

        Provider(Schema schema) {
            container.setEntitySets(new ArrayList<>());
            for (EntityType type : schema.types()) {
                CsdlSchema target = schemas.computeIfAbsent(type.namespace(), Provider::empty);
                target.getEntityTypes().add(entity(type, schema));
                for (Property property : type.properties()) {
                    if (property.kind() == PropertyKind.CHOICE) {
                        target.getEnumTypes().add(choice(type, property));
                    }
                }
                container
                        .getEntitySets()
                        .add(new CsdlEntitySet().setName(type.set()).setType(type.clrName()));
            }
            CsdlSchema defaults = schemas.computeIfAbsent(DEFAULT, Provider::empty);
            defaults.setComplexTypes(COMPLEX_TYPES);
            defaults.setEntityContainer(container);
        }

        private static CsdlSchema empty(String namespace) {
            return new CsdlSchema()
                    .setNamespace(namespace)
                    .setEntityTypes(new ArrayList<>())
                    .setEnumTypes(new ArrayList<>());
        }

        private static CsdlEntityType entity(EntityType type, Schema schema) {
            List<CsdlProperty> properties = new ArrayList<>();
            for (Property property : type.structural()) {
                properties.add(new CsdlProperty()
                        .setName(property.name())
                        .setType(typeName(type, property))
                        .setCollection(property.kind().isCollection())
                        .setNullable(!property.is(Property.Flag.REQUIRED)));
            }
            List<CsdlNavigationProperty> navigation = new ArrayList<>();
            for (Property property : type.navigation()) {
                navigation.add(new CsdlNavigationProperty()
                        .setName(property.name())
                        .setType(schema.get(property.target()).clrName())
                        .setCollection(property.kind().isCollection()));
            }
            return new CsdlEntityType()
                    .setName(type.simpleName())
                    .setKey(List.of(new CsdlPropertyRef().setName("Id")))
                    .setProperties(properties)
                    .setNavigationProperties(navigation);
        }

        private static String typeName(EntityType type, Property property) {
            if (property.kind() == PropertyKind.CHOICE) {
                return type.namespace() + "." + choiceName(type, property);
            }
            return property.kind().isComplex() ? DEFAULT + "." + property.kind().edmType : property.kind().edmType;
        }

        private static String choiceName(EntityType type, Property property) {
            return type.simpleName() + property.name();
        }

        private static CsdlEnumType choice(EntityType type, Property property) {
            List<CsdlEnumMember> members = new ArrayList<>();
            for (String option : property.options()) {
                members.add(new CsdlEnumMember().setName(option).setValue(Integer.toString(members.size())));
            }
            return new CsdlEnumType().setName(choiceName(type, property)).setMembers(members);
        }

        @Override
        public @Nullable CsdlEntityType getEntityType(FullQualifiedName name) {
            CsdlSchema schema = schemas.get(name.getNamespace());
            return schema == null ? null : schema.getEntityType(name.getName());
        }

        @Override
        public @Nullable CsdlEnumType getEnumType(FullQualifiedName name) {
            CsdlSchema schema = schemas.get(name.getNamespace());
            return schema == null ? null : schema.getEnumType(name.getName());
        }

        @Override
        public @Nullable CsdlComplexType getComplexType(FullQualifiedName name) {
            CsdlSchema schema = schemas.get(name.getNamespace());
            return schema == null ? null : schema.getComplexType(name.getName());
        }

        @Override
        public CsdlEntityContainer getEntityContainer() {
            return container;
        }

        @Override
        public List<CsdlSchema> getSchemas() {
            return List.copyOf(schemas.values());
        }
    }
}
