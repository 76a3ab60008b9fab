/** Client for the Media Library API and the Assets API of Sanity. */
module dev.medialib.sanity {
    requires transitive dev.medialib.core;
    requires com.fasterxml.jackson.databind;
    requires static org.immutables.value.annotations;

    exports dev.medialib.sanity;
    exports dev.medialib.sanity.aspect;
    exports dev.medialib.sanity.asset;
    exports dev.medialib.sanity.dataset;
    exports dev.medialib.sanity.document;
    exports dev.medialib.sanity.error;
    exports dev.medialib.sanity.folder;
    exports dev.medialib.sanity.id;
    exports dev.medialib.sanity.library;
    exports dev.medialib.sanity.signing;
    exports dev.medialib.sanity.url;
    exports dev.medialib.sanity.video;
    exports dev.medialib.sanity.webhook;

    opens dev.medialib.sanity.aspect to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.asset to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.document to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.library to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.signing to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.video to
            com.fasterxml.jackson.databind;
}
