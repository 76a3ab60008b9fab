package dev.medialib.sanity;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.ConnectionCheck.Finding;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.dataset.Dataset;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.library.LibraryInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the address, the API version, the credential and the dataset, in this order. A client has no default media library.
 * Therefore the check lists the libraries of the project, as the vendor's command line tool does.
 */
final class SanityCheck {
    /** A query for an id that no document has. Every readable dataset responds with null. */
    private static final Groq NO_DOCUMENT = Groq.of("*[_id == $id][0]._id").param("id", "medialib-check");

    private static final String TOKEN_ADVICE =
            "create a new token; for media libraries, use a personal or organization token with access to them";

    /** Lists the ids of the project's libraries. Without a project, the server chooses the owner; this is not documented. */
    private static final Endpoint<ApiContext, List<String>> LIBRARY_IDS = Endpoint.<ApiContext>get(
                    "sanity.check.mediaLibraries",
                    "media-libraries",
                    (context, r) -> r.query("projectId", context.projectId())
                            .query("tag", context.tags().of(null)))
            .returning(ResponseReader.jsonShape(SanityCheck::ids));

    private final ApiContext context;
    private final List<Finding> findings = new ArrayList<>();

    SanityCheck(ApiContext context) {
        this.context = context;
    }

    private static List<String> ids(JsonData response) {
        JsonData data = response.get("data");
        return (data == null ? response : data)
                .asListOf(LibraryInfo.class).stream().map(LibraryInfo::id).toList();
    }

    ConnectionCheck run() {
        String dataset = context.dataset();
        if (libraries() && dataset != null && context.hosts().project() != null) {
            dataset(dataset);
        }
        return ConnectionCheck.of(findings);
    }

    /** Returns whether to continue with the dataset. */
    private boolean libraries() {
        try {
            List<String> libraries = context.caller().call(LIBRARY_IDS, context);
            addressWorks();
            passed("API version", "v" + context.version() + " is served");
            passed("credential", credential(libraries));
            return true;
        } catch (AuthenticationException e) {
            addressWorks();
            return failed("credential", e, TOKEN_ADVICE);
        } catch (PermissionDeniedException e) {
            addressWorks();
            return failed(
                    "credential",
                    e,
                    "the token is valid, but has no permission to list media libraries; " + TOKEN_ADVICE);
        } catch (NotFoundException e) {
            return notFound(e);
        } catch (ApiException e) {
            return e.status() < 500 ? rejected(e) : failed("address", e, "the server has an error; try again later");
        } catch (TokenUnavailableException e) {
            return failed("credential", e, "the token provider returned no token; see the message");
        } catch (MedialibException e) {
            return failed("address", e, "check the URLs, network, proxy and certificate");
        }
    }

    private String credential(List<String> ids) {
        if (!context.hasToken()) {
            return "no token is set; only public data can be read";
        }
        return "the token is accepted; accessible media libraries: "
                + (ids.isEmpty() ? "none" : String.join(", ", ids));
    }

    private boolean notFound(NotFoundException e) {
        if (e.code() == null) {
            return failed(
                    "address", e, "this server is not Sanity's API, or does not support version " + context.version());
        }
        addressWorks();
        return failed("project", e, "check projectId");
    }

    /** Without a project, the server can reject the list. This response still proves that the address works. */
    private boolean rejected(ApiException e) {
        String message = e.vendorMessage();
        addressWorks();
        if (message.contains("version")) {
            return failed("API version", e, "set another apiVersion than v" + context.version());
        }
        if (context.projectId() == null && e.status() == 400) {
            passed("credential", "not rejected; set projectId for a complete check");
            return true;
        }
        return failed("media libraries", e, "see the message");
    }

    private void dataset(String dataset) {
        try {
            var unused = new Dataset(context, dataset).query(NO_DOCUMENT);
            passed("dataset", dataset + " can be queried");
        } catch (AuthenticationException e) {
            failed("dataset", e, "the token's user must be a member of this project");
        } catch (PermissionDeniedException e) {
            failed("dataset", e, "give the token's user a role that may read the dataset");
        } catch (NotFoundException e) {
            failed("dataset", e, "check projectId and dataset");
        } catch (MedialibException e) {
            failed("dataset", e, "the dataset could not be checked; see the message");
        }
    }

    private void addressWorks() {
        passed("address", "the server at " + context.caller().root() + " responds");
    }

    private void passed(String subject, String detail) {
        findings.add(Finding.success(subject, detail));
    }

    private boolean failed(String subject, MedialibException e, String advice) {
        findings.add(Finding.failure(subject, String.valueOf(e.getMessage()), advice));
        return false;
    }
}
