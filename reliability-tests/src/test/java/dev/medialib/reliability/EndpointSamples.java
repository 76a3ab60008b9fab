package dev.medialib.reliability;

import dev.medialib.core.content.Download;
import java.util.List;
import java.util.stream.Stream;

/** A call of each endpoint of each vendor. */
final class EndpointSamples {
    static final List<EndpointSample<?>> ALL = Stream.of(
                    LivingdocsSamples.all().stream(), SanitySamples.all().stream(), SitefinitySamples.all().stream())
            .<EndpointSample<?>>flatMap(samples -> samples)
            .toList();

    private EndpointSamples() {}

    static void readAll(Download download) {
        try (download) {
            download.readAllBytes(1_000_000);
        }
    }
}
