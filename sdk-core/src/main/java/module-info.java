/** Common parts of all clients: transport, authentication, retries, paging, content, JSON and errors. */
module dev.medialib.core {
    requires transitive org.jspecify;
    requires okhttp3;
    requires okio;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.slf4j;
    requires static org.immutables.value.annotations;

    exports dev.medialib.core;
    exports dev.medialib.core.auth;
    exports dev.medialib.core.call;
    exports dev.medialib.core.content;
    exports dev.medialib.core.error;
    exports dev.medialib.core.http;
    exports dev.medialib.core.json;
    exports dev.medialib.core.okhttp;
    exports dev.medialib.core.paging;
    exports dev.medialib.core.retry;

    // for the clients of this SDK alone
    exports dev.medialib.core.internal.check to
            dev.medialib.livingdocs,
            dev.medialib.sanity,
            dev.medialib.sitefinity;
    exports dev.medialib.core.internal.content to
            dev.medialib.livingdocs,
            dev.medialib.sanity,
            dev.medialib.sitefinity;
    exports dev.medialib.core.internal.endpoint to
            dev.medialib.livingdocs,
            dev.medialib.sanity,
            dev.medialib.sitefinity;
    exports dev.medialib.core.internal.json to
            dev.medialib.livingdocs,
            dev.medialib.sanity,
            dev.medialib.sitefinity;
    exports dev.medialib.core.internal.paging to
            dev.medialib.livingdocs,
            dev.medialib.sanity,
            dev.medialib.sitefinity;
    exports dev.medialib.core.internal.pipeline to
            dev.medialib.livingdocs,
            dev.medialib.sanity,
            dev.medialib.sitefinity;
    exports dev.medialib.core.internal.webhook to
            dev.medialib.livingdocs,
            dev.medialib.sanity,
            dev.medialib.sitefinity;

    opens dev.medialib.core.json to
            com.fasterxml.jackson.databind;
}
