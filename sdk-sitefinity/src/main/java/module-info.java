/** Client for the OData media services of Sitefinity. */
module dev.medialib.sitefinity {
    requires transitive dev.medialib.core;
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    requires static org.immutables.value.annotations;

    exports dev.medialib.sitefinity;
    exports dev.medialib.sitefinity.auth;
    exports dev.medialib.sitefinity.change;
    exports dev.medialib.sitefinity.error;
    exports dev.medialib.sitefinity.metadata;
    exports dev.medialib.sitefinity.model;
    exports dev.medialib.sitefinity.query;
    exports dev.medialib.sitefinity.upload;

    opens dev.medialib.sitefinity.model to
            com.fasterxml.jackson.databind;
}
