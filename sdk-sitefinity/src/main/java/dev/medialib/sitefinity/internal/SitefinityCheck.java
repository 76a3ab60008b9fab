package dev.medialib.sitefinity.internal;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.ConnectionCheck.Finding;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sitefinity.error.LoginRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Check of URL, service, credential and the entity sets of media, in this order. */
public final class SitefinityCheck {
    private final Supplier<List<String>> served;
    private final EntitySets sets;

    /**
     * Creates a check.
     *
     * @param served requests the names of the service's entity sets
     * @param sets the names that the client uses
     */
    public SitefinityCheck(Supplier<List<String>> served, EntitySets sets) {
        this.served = served;
        this.sets = sets;
    }

    public ConnectionCheck run() {
        List<Finding> findings = new ArrayList<>();
        try {
            List<String> names = served.get();
            findings.add(Finding.success("address", "the server responds"));
            findings.add(Finding.success("service", "serves " + names.size() + " entity sets"));
            findings.add(Finding.success("credential", "the service accepts this client's requests"));
            findings.add(media(names));
        } catch (MedialibException e) {
            addFailure(findings, e);
        }
        return ConnectionCheck.of(findings);
    }

    private Finding media(List<String> names) {
        List<String> missing = new ArrayList<>();
        for (EntitySets.Type type : List.of(
                EntitySets.Type.IMAGES, EntitySets.Type.VIDEOS, EntitySets.Type.DOCUMENTS, EntitySets.Type.ALBUMS)) {
            if (!names.contains(sets.name(type))) {
                missing.add(sets.name(type));
            }
        }
        if (missing.isEmpty()) {
            return Finding.success("media", "images, videos, documents and albums are served");
        }
        return Finding.failure(
                "media",
                "the service does not serve " + String.join(", ", missing),
                "add the types to the web service in Sitefinity's administration, or pass their new names to entitySet(…);"
                        + " the service serves " + String.join(", ", names));
    }

    private static void addFailure(List<Finding> findings, MedialibException e) {
        String subject = subject(e);
        if (!subject.equals("address")) {
            findings.add(Finding.success("address", "the server responds"));
        }
        if (subject.equals("credential")) {
            findings.add(Finding.success("service", "the server responds at the service path"));
        }
        findings.add(Finding.failure(subject, String.valueOf(e.getMessage()), advice(e)));
    }

    private static String subject(MedialibException e) {
        if (e instanceof AuthenticationException
                || e instanceof PermissionDeniedException
                || e instanceof TokenUnavailableException
                || isRedirect(e)) {
            return "credential";
        }
        return e instanceof NotFoundException || e instanceof UnexpectedResponseException ? "service" : "address";
    }

    private static boolean isRedirect(MedialibException e) {
        return e instanceof UnexpectedResponseException odd && odd.status() >= 300 && odd.status() < 400;
    }

    private static String advice(MedialibException e) {
        if (e instanceof TokenUnavailableException) {
            return e.getCause() instanceof LoginRefusedException refused
                    ? "the token endpoint rejected the login: " + refused.getMessage()
                            + "; check user, password, client and scope"
                    : "the client could not obtain a token; see the cause: " + e.getCause();
        }
        if (e instanceof AuthenticationException) {
            return "set an access key, a token or a login, or create a new one; if the service requires its own key, set it with"
                    + " serviceKey(…)";
        }
        if (e instanceof PermissionDeniedException) {
            return "the user may not call this service: give the user the permission, or lower the access level of the service"
                    + " one";
        }
        if (e instanceof NotFoundException) {
            return "check base URL and service path; a web service must be activated in Sitefinity's administration";
        }
        if (isRedirect(e)) {
            return "a redirect to a login page, or to another address of the site: check the credential, then the base URL";
        }
        if (e instanceof UnexpectedResponseException) {
            return "this is not a web service of Sitefinity: check base URL and service path";
        }
        return e instanceof ApiException
                ? "the site may be starting up or in trouble; see its log"
                : "check base URL, network, proxy and certificate";
    }
}
