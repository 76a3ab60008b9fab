package dev.medialib.examples.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.document.Groq;
import dev.medialib.testkit.sanity.FakeSanity;
import org.junit.jupiter.api.Test;

class LatestArticlesTest {

    /** The query of the application: the latest articles with their authors. */
    static final Groq LATEST = Groq.of("""
            *[_type == "article" && publishedAt < $now] | order(publishedAt desc)[0...2] {
              title,
              "author": author->name
            }""");

    record Teaser(String title, String author) {}

    @Test
    void theLatestArticlesComeFirstWithTheirAuthors() {
        try (FakeSanity server = FakeSanity.start();
                SanityClient sanity = SanityClient.builder()
                        .projectUrl(server.url().toString())
                        .projectId(server.projectId())
                        .dataset("production")
                        .token(server.token())
                        .build()) {
            server.dataset().addDocument("""
                    {"_id": "ada", "_type": "author", "name": "Ada"}""");
            server.dataset().addDocument("""
                    {"_type": "article", "title": "Old", "publishedAt": "2025-01-01", "author": {"_ref": "ada"}}""");
            server.dataset().addDocument("""
                    {"_type": "article", "title": "New", "publishedAt": "2025-06-01", "author": {"_ref": "ada"}}""");
            server.dataset().addDocument("""
                    {"_type": "article", "title": "Planned", "publishedAt": "2031-01-01"}""");

            var teasers = sanity.dataset().query(LATEST.param("now", "2026-01-01"), Teaser.class);

            assertEquals("New", teasers.get(0).title());
            assertEquals("Ada", teasers.get(0).author());
            assertEquals(2, teasers.size());
        }
    }
}
