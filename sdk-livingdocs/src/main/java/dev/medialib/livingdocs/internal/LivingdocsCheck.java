package dev.medialib.livingdocs.internal;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.ConnectionCheck.Finding;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.GoneException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PermissionDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries address, API version and credential, in this order. */
public final class LivingdocsCheck {
    /** An id that no entry has; whether the server answers with nothing or with 404, the credential is accepted. */
    private static final String NO_ENTRY = "medialib-check";

    private final String version;
    private final Supplier<@Nullable String> health;
    private final Consumer<String> read;

    /**
     * Features depend on this package, so the calls come from the client.
     *
     * @param health reads the server's health
     * @param read tries to read the entry with this id
     */
    public LivingdocsCheck(ApiContext context, Supplier<@Nullable String> health, Consumer<String> read) {
        this.version = context.apiVersion();
        this.health = health;
        this.read = read;
    }

    /** Runs the check. */
    public ConnectionCheck run() {
        List<Finding> findings = new ArrayList<>();
        if (addressAndVersion(findings)) {
            findings.add(credential());
        }
        return ConnectionCheck.of(findings);
    }

    private boolean addressAndVersion(List<Finding> findings) {
        try {
            String status = health.get();
            if (!"ok".equals(status)) {
                findings.add(Finding.failure(
                        "address",
                        "an answer without health \"ok\", but " + status,
                        "either this is not a Livingdocs server, or it is in trouble; see its log"));
                return false;
            }
            findings.add(Finding.success("address", "the server answers, health is " + status));
            findings.add(Finding.success("API version", version + " is served"));
            return true;
        } catch (GoneException e) {
            findings.add(Finding.success("address", "the server answers"));
            findings.add(Finding.failure(
                    "API version", message(e), "the server has removed " + version + "; choose a newer version"));
        } catch (NotFoundException e) {
            findings.add(Finding.failure(
                    "address",
                    message(e),
                    "either the base URL is not that of a Livingdocs server, or the server is too old for " + version));
        } catch (MedialibException e) {
            findings.add(Finding.failure("address", message(e), "check base URL, network, proxy and certificate"));
        }
        return false;
    }

    private Finding credential() {
        try {
            read.accept(NO_ENTRY);
            return Finding.success("credential", "the token is accepted and may read");
        } catch (AuthenticationException e) {
            return Finding.failure("credential", message(e), "make a new access token in the project's API clients");
        } catch (PermissionDeniedException e) {
            return Finding.failure("credential", message(e), "give the API client the scope public-api:read");
        } catch (MedialibException e) {
            return Finding.failure("credential", message(e), "the token could not be tried; see the message");
        }
    }

    private static String message(MedialibException e) {
        return String.valueOf(e.getMessage());
    }
}
