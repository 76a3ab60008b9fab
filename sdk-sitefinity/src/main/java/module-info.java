/** Client for the media library of Sitefinity. */
module dev.medialib.sitefinity {
    requires transitive dev.medialib.core;
    requires com.fasterxml.jackson.databind;
    requires java.xml;
    requires static org.immutables.value.annotations;

    exports dev.medialib.sitefinity;
    exports dev.medialib.sitefinity.auth;
    exports dev.medialib.sitefinity.batch;
    exports dev.medialib.sitefinity.error;
    exports dev.medialib.sitefinity.item;
    exports dev.medialib.sitefinity.library;
    exports dev.medialib.sitefinity.media;
    exports dev.medialib.sitefinity.metadata;
    exports dev.medialib.sitefinity.query;
    exports dev.medialib.sitefinity.relation;
    exports dev.medialib.sitefinity.site;
    exports dev.medialib.sitefinity.task;
    exports dev.medialib.sitefinity.taxonomy;
    exports dev.medialib.sitefinity.user;
    exports dev.medialib.sitefinity.webhook;

    opens dev.medialib.sitefinity.library to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sitefinity.media to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sitefinity.metadata to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sitefinity.site to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sitefinity.task to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sitefinity.taxonomy to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sitefinity.user to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sitefinity.webhook to
            com.fasterxml.jackson.databind;
}
