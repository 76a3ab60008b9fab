/** In-memory fake servers that speak HTTP and depend on no client, so that a mistake in a client cannot hide in its fake. */
module dev.medialib.testkit {
    requires transitive org.jspecify;
    requires mockwebserver3;
    requires okhttp3;
    requires okio;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static org.junit.jupiter.api;
    requires java.logging;
    requires java.xml;
    requires odata.commons.api;
    requires odata.commons.core;
    requires odata.server.api;
    requires odata.server.core;

    exports dev.medialib.testkit;
    exports dev.medialib.testkit.junit;
    exports dev.medialib.testkit.livingdocs;
    exports dev.medialib.testkit.livingdocs.settings;
    exports dev.medialib.testkit.sitefinity;
    exports dev.medialib.testkit.sitefinity.settings;
    exports dev.medialib.testkit.sanity;
    exports dev.medialib.testkit.sanity.settings;
}
