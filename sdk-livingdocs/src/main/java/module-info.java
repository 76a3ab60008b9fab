/** Client for the media library of the Livingdocs Public API. */
module dev.medialib.livingdocs {
    requires transitive dev.medialib.core;
    requires com.fasterxml.jackson.databind;
    requires static org.immutables.value.annotations;

    exports dev.medialib.livingdocs;
    exports dev.medialib.livingdocs.entry;
    exports dev.medialib.livingdocs.error;
    exports dev.medialib.livingdocs.imports;
    exports dev.medialib.livingdocs.project;
    exports dev.medialib.livingdocs.publication;
    exports dev.medialib.livingdocs.reference;
    exports dev.medialib.livingdocs.webhook;

    opens dev.medialib.livingdocs.entry to
            com.fasterxml.jackson.databind;
    opens dev.medialib.livingdocs.imports to
            com.fasterxml.jackson.databind;
    opens dev.medialib.livingdocs.project to
            com.fasterxml.jackson.databind;
    opens dev.medialib.livingdocs.publication to
            com.fasterxml.jackson.databind;
    opens dev.medialib.livingdocs.reference to
            com.fasterxml.jackson.databind;
    opens dev.medialib.livingdocs.webhook to
            com.fasterxml.jackson.databind;
}
