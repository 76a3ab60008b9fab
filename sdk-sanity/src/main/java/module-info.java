/** Client for the Media Library API and the Assets API of Sanity. */
module dev.medialib.sanity {
    requires transitive dev.medialib.core;
    requires com.fasterxml.jackson.databind;
    requires static org.immutables.value.annotations;

    exports dev.medialib.sanity;
    exports dev.medialib.sanity.error;
    exports dev.medialib.sanity.id;
    exports dev.medialib.sanity.model;
    exports dev.medialib.sanity.mutation;
    exports dev.medialib.sanity.query;
    exports dev.medialib.sanity.upload;
    exports dev.medialib.sanity.url;
    exports dev.medialib.sanity.video;

    opens dev.medialib.sanity to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.model to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.mutation to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.query to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.upload to
            com.fasterxml.jackson.databind;
    opens dev.medialib.sanity.video to
            com.fasterxml.jackson.databind;
}
