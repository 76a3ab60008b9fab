package dev.medialib.livingdocs;

import dev.medialib.testsupport.ScriptedServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;

/** A server that answers what it is told to, and clients of it whose time passes only when they wait. */
final class SampleServer extends ScriptedServer {
    static final String TOKEN = "ey1234.secret.token";

    SampleServer() throws IOException {}

    LivingdocsClient client() {
        return client(ApiVersion.V2026_05);
    }

    LivingdocsClient client(ApiVersion version) {
        return client(version, "/");
    }

    LivingdocsClient client(ApiVersion version, String prefix) {
        return built(builder(prefix).apiVersion(version));
    }

    LivingdocsClient.Builder builder(String prefix) {
        return LivingdocsClient.builder()
                .baseUrl(origin() + prefix)
                .token(TOKEN)
                .timeSource(new VirtualTime());
    }

    LivingdocsClient built(LivingdocsClient.Builder builder) {
        return closing(builder.build());
    }

    /** A client that finds {@code json} with status 200. */
    LivingdocsClient answering(ApiVersion version, String json) {
        answer(200, json);
        return client(version);
    }

    LivingdocsClient answering(String json) {
        return answering(ApiVersion.V2026_05, json);
    }
}
