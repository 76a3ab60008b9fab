package dev.medialib.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.livingdocs.settings.Scope;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.settings.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/authentication.md, run. */
class AuthenticationTest {

    @Test
    void livingdocsTakesAToken() {
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs =
                        LivingdocsLogin.connect(server.url().toString(), server.token())) {
            assertThat(livingdocs.check().passed()).isTrue();
        }
    }

    @Test
    void sanitySendsTheTokenToTheProjectsHost() {
        try (SanityClient sanity = SanityLogin.connect("secret")) {
            assertThat(sanity.preview(c -> c.dataset().get("article-1")).toString())
                    .contains("https://y856rro4.api.sanity.io")
                    .contains("Authorization: Bearer")
                    .doesNotContain("secret");
        }
    }

    @Test
    void sitefinityTakesAnAccessKey() {
        try (FakeSitefinity server = FakeSitefinity.start();
                SitefinityClient sitefinity =
                        SitefinityLogin.withAccessKey(server.url().toString(), server.accessKey())) {
            assertThat(sitefinity.check().passed()).isTrue();
        }
    }

    @Test
    void sitefinityTakesAUserAndAPassword() {
        try (FakeSitefinity server = FakeSitefinity.start()) {
            server.addUser("dam@example.com", "pass word", Role.BACKEND);
            server.addOAuthClient("dam-import", "client secret");
            String url = server.url().toString();

            try (SitefinityClient sitefinity =
                    SitefinityLogin.withPassword(url, "dam@example.com", "pass word", "client secret")) {
                assertThat(sitefinity.images().count()).isZero();
            }
        }
    }

    @Test
    void aTokenThatTheServerRejectsIsReadAgain(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = LivingdocsClient.builder()
                        .baseUrl(server.url().toString())
                        .token(new TokenFile(file))
                        .build()) {
            String id = server.addEntry(EntrySeed.image());
            server.addToken("first", Scope.READ);
            livingdocs.mediaLibrary().get(id);
            server.expireToken("first");
            server.addToken("second", Scope.READ);
            Files.writeString(file, "second\n");

            assertThat(livingdocs.mediaLibrary().get(id).id()).isEqualTo(id);
        }
    }
}
