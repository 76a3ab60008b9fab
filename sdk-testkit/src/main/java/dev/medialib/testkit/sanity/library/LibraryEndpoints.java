package dev.medialib.testkit.sanity.library;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;

/** {@code media-libraries}: one library, or the libraries of a project or an organization. */
public final class LibraryEndpoints {

    private final State state;

    public LibraryEndpoints(State state) {
        this.state = state;
    }

    public ServerResponse list(Call call) {
        String project = call.query("projectId");
        String organization = call.query("organizationId");
        if (project == null && organization == null) {
            throw ErrorResponse.badRequest("\"projectId\" or \"organizationId\" is required");
        }
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        for (LibraryStore library : state.libraries.values()) {
            boolean isOfProject = project == null || library.projects.contains(project);
            boolean isOfOrganization =
                    organization == null || organization.equals(Json.text(library.description, "organizationId"));
            if (isOfProject && isOfOrganization) {
                data.add(library.description);
            }
        }
        return Call.ok(body);
    }

    public ServerResponse get(Call call) {
        return Call.ok(state.library(call).description);
    }
}
