package dev.medialib.cli.fakes;

import dev.medialib.testkit.FakeOptions;
import dev.medialib.testkit.FakeServer;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The fakes that can be started. */
enum Fake {
    SANITY {
        @Override
        Started start(Consumer<FakeOptions> options) {
            FakeSanity fake = FakeSanity.start(options);
            return started(
                    fake,
                    "token",
                    fake.token(),
                    "projectId",
                    fake.projectId(),
                    "dataset",
                    fake.dataset().name(),
                    "libraryId",
                    fake.library().id(),
                    "organizationId",
                    fake.organizationId());
        }
    },
    LIVINGDOCS {
        @Override
        Started start(Consumer<FakeOptions> options) {
            FakeLivingdocs fake = FakeLivingdocs.start(options);
            return started(fake, "token", fake.token());
        }
    },
    SITEFINITY {
        @Override
        Started start(Consumer<FakeOptions> options) {
            FakeSitefinity fake = FakeSitefinity.start(options);
            return started(fake, "serviceUrl", fake.serviceUrl().toString(), "accessKey", fake.accessKey());
        }
    };

    /**
     * A running fake.
     *
     * @param facts what a client needs, by name
     */
    record Started(Fake fake, FakeServer server, Map<String, String> facts) {}

    /** Returns the name in options, in the file with data, and in the output. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract Started start(Consumer<FakeOptions> options);

    final Started started(FakeServer server, String... facts) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("url", server.url().toString());
        for (int i = 0; i < facts.length; i += 2) {
            all.put(facts[i], facts[i + 1]);
        }
        return new Started(this, server, all);
    }
}
