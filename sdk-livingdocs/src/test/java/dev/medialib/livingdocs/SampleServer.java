package dev.medialib.livingdocs;

import dev.medialib.testsupport.ScriptedServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;

/** A server that answers what it is told to, and clients of it whose time passes only when they wait. */
public final class SampleServer extends ScriptedServer {
    public static final String TOKEN = "ey1234.secret.token";

    /** Starts the server. */
    public SampleServer() throws IOException {}

    public LivingdocsClient client() {
        return client(LivingdocsApiVersion.V2026_05);
    }

    public LivingdocsClient client(LivingdocsApiVersion version) {
        return client(version, "/");
    }

    public LivingdocsClient client(LivingdocsApiVersion version, String prefix) {
        return built(builder(prefix).apiVersion(version));
    }

    public LivingdocsClientBuilder builder(String prefix) {
        return LivingdocsClient.builder()
                .baseUrl(origin() + prefix)
                .token(TOKEN)
                .timeSource(new VirtualTime());
    }

    public LivingdocsClient built(LivingdocsClientBuilder builder) {
        return closing(builder.build());
    }

    /** A client that finds {@code json} with status 200. */
    public LivingdocsClient answering(LivingdocsApiVersion version, String json) {
        answer(200, json);
        return client(version);
    }

    public LivingdocsClient answering(String json) {
        return answering(LivingdocsApiVersion.V2026_05, json);
    }
}
