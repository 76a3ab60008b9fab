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

/** Checks the address, the API version and the credential, in this order. */
public final class LivingdocsCheck {
    /** An id that no entry has. An empty response and a 404 both mean that the credential is accepted. */
    private static final String NO_ENTRY = "medialib-check";

    private final String version;
    private final Supplier<@Nullable String> health;
    private final Consumer<String> read;

    /**
     * Creates a check. The client passes the calls, because the features depend on this package.
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
                        "the health status is not \"ok\", but " + status,
                        "this is not a Livingdocs server, or the server has a problem; see its log"));
                return false;
            }
            findings.add(Finding.success("address", "the server responds, its health is " + status));
            findings.add(Finding.success("API version", version + " is supported"));
            return true;
        } catch (GoneException e) {
            findings.add(Finding.success("address", "the server responds"));
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
            return Finding.success("credential", "the token is accepted and has read permission");
        } catch (AuthenticationException e) {
            return Finding.failure(
                    "credential", message(e), "create a new access token in the API clients of the project");
        } catch (PermissionDeniedException e) {
            return Finding.failure("credential", message(e), "give the API client the scope public-api:read");
        } catch (MedialibException e) {
            return Finding.failure("credential", message(e), "the token could not be tested; see the message");
        }
    }

    private static String message(MedialibException e) {
        return String.valueOf(e.getMessage());
    }
}
