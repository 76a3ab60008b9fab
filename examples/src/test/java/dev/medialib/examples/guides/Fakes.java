package dev.medialib.examples.guides;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Clients of the fakes, and what a program prints, for the tests of the snippets. */
final class Fakes {
    private Fakes() {}

    static LivingdocsClient clientOf(FakeLivingdocs server) {
        return LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .build();
    }

    static SanityClient clientOf(FakeSanity server) {
        return SanityClient.builder()
                .mediaLibraryUrl(server.url().toString())
                .projectUrl(server.url().toString())
                .projectId(server.projectId())
                .dataset("production")
                .token(server.token())
                .build();
    }

    static SitefinityClient clientOf(FakeSitefinity server) {
        return SitefinityClient.builder()
                .baseUrl(server.url().toString())
                .accessKey(server.accessKey())
                .build();
    }

    static String printedBy(Runnable program) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
