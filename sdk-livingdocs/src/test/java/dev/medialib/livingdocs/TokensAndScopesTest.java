package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.error.ImageRevokedException;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.settings.Scope;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokensAndScopesTest extends AgainstFakeLivingdocs {
    private final String id = server.addEntry(EntrySeed.image().id("a1"));
    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void aTokenThatMayOnlyReadMayNotWrite() {
        server.addToken("reader", Scope.READ);
        LivingdocsMediaLibrary reading = client(b -> b.token("reader")).mediaLibrary();
        assertThat(reading.get(id).version()).isEqualTo(1);
        assertThatThrownBy(() -> reading.patch(id, p -> p.archive()))
                .isInstanceOf(PermissionDeniedException.class)
                .isNotInstanceOf(ImageRevokedException.class)
                .hasMessageContaining("higher privileges");
        assertThat(requests("PATCH")).hasSize(1);
        assertThat(server.entry(id).archived()).isFalse();
    }

    @Test
    void aTokenThatMayOnlyWriteMayNotRead() {
        server.addToken("writer", Scope.WRITE);
        LivingdocsMediaLibrary writing = client(b -> b.token("writer")).mediaLibrary();
        writing.patch(id, p -> p.archive());
        assertThatThrownBy(() -> writing.get(id)).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void anExpiredFixedTokenIsRefusedOnceAndWithTheServersReason() {
        server.expireToken("old-token");
        LivingdocsMediaLibrary late = client(b -> b.token("old-token")).mediaLibrary();
        assertThatThrownBy(() -> late.get(id))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("The access token expired");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anExpiredTokenIsRenewedOnceAndReadsGoThrough() {
        LivingdocsMediaLibrary renewing = renewing();
        assertThat(renewing.get(id).version()).isEqualTo(1);
        assertThat(renewing.get(id).version()).isEqualTo(1);
        assertThat(fetched).hasValue(2);
        assertThat(server.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
    }

    @Test
    void anExpiredTokenIsRenewedOnceAndPatchesGoThroughExactlyOnce() {
        renewing().patch(id, p -> p.addUsage(u -> u.purpose("print")));
        assertThat(fetched).hasValue(2);
        assertThat(library.usageLog(id)).hasSize(1);
        assertThat(server.entry(id).version()).isEqualTo(2);
    }

    @Test
    void aTokenThatIsRefusedAfterItsRenewalTooEndsTheCall() {
        LivingdocsMediaLibrary hopeless = client(
                        b -> b.token(() -> AccessToken.of("unknown-" + fetched.incrementAndGet())))
                .mediaLibrary();
        assertThatThrownBy(() -> hopeless.patch(id, p -> p.archive())).isInstanceOf(AuthenticationException.class);
        assertThat(fetched).hasValue(2);
        assertThat(requests("PATCH")).hasSize(2);
    }

    @Test
    void aMissingScopeIsNotARequestForAnotherToken() {
        server.addToken("reader", Scope.READ);
        LivingdocsMediaLibrary reading = client(b -> b.token(() -> {
                    fetched.incrementAndGet();
                    return AccessToken.of("reader");
                }))
                .mediaLibrary();
        assertThatThrownBy(() -> reading.patch(id, p -> p.archive())).isInstanceOf(PermissionDeniedException.class);
        assertThat(fetched).hasValue(1);
    }

    @Test
    void everyRequestCarriesTheTokenAsBearer() {
        library.get(id);
        library.getAll(List.of(id));
        library.patch(id, p -> p.archive());
        assertThat(server.requests())
                .extracting((RecordedRequest request) -> request.header("Authorization"))
                .containsOnly("Bearer " + server.token());
    }

    /** Its first token is expired, its second holds. */
    private LivingdocsMediaLibrary renewing() {
        server.expireToken("token-1");
        server.addToken("token-2", Scope.READ, Scope.WRITE);
        return client(b -> b.token(() -> AccessToken.of("token-" + fetched.incrementAndGet())))
                .mediaLibrary();
    }
}
