package dev.medialib.sitefinity;

import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.MediaSeed;
import dev.medialib.testsupport.VirtualTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** A client and the fake server that it talks to over sockets; waits between attempts take no time. */
public abstract class AgainstFakeSitefinity {
    public final FakeSitefinity server = FakeSitefinity.start();
    public final VirtualTime time = new VirtualTime();
    private final List<SitefinityClient> clients = new ArrayList<>();
    public final SitefinityClient client = client(builder -> builder.accessKey(server.accessKey()));

    protected AgainstFakeSitefinity() {}

    /** A further client of the same server, without a credential, closed after the test. */
    public final SitefinityClient client(Consumer<SitefinityClientBuilder> changes) {
        SitefinityClientBuilder builder =
                SitefinityClient.builder().baseUrl(server.url().toString()).timeSource(time);
        changes.accept(builder);
        SitefinityClient made = builder.build();
        clients.add(made);
        return made;
    }

    /** The client's time, for the server. */
    public final Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return time.now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    public final UUID cat() {
        return server.addMedia(MediaSeed.image().title("cat"));
    }

    public final UUID draft() {
        return server.addMedia(MediaSeed.image().title("kitten").draft());
    }

    public final List<RecordedRequest> requests(String method) {
        return server.requests().stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    public final RecordedRequest lastRequest() {
        List<RecordedRequest> all = server.requests();
        return all.get(all.size() - 1);
    }

    @AfterEach
    public void closeClientsAndServer() {
        clients.forEach(SitefinityClient::close);
        server.close();
    }
}
