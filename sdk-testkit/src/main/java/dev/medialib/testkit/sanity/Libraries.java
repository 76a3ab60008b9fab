package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;

/** {@code media-libraries}: those of a project or of an organization, and one. */
final class Libraries {

    private final State state;

    Libraries(State state) {
        this.state = state;
    }

    Reply list(Call call) {
        String project = call.query("projectId");
        String organization = call.query("organizationId");
        if (project == null && organization == null) {
            throw Refusal.badRequest("\"projectId\" or \"organizationId\" is required");
        }
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        for (FakeMediaLibrary library : state.libraries.values()) {
            boolean isOfProject = project == null || library.projects.contains(project);
            boolean isOfOrganization =
                    organization == null || organization.equals(Json.text(library.description, "organizationId"));
            if (isOfProject && isOfOrganization) {
                data.add(library.description);
            }
        }
        return Call.ok(body);
    }

    Reply get(Call call) {
        return Call.ok(state.library(call).description);
    }
}
