package dev.medialib.livingdocs;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Endpoint.NoInput;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.livingdocs.model.Health;
import dev.medialib.livingdocs.model.ProjectConfig;

/** The endpoints of the server and the project as a whole. */
final class ServerEndpoints {

    static final Endpoint<NoInput, Health> HEALTH = Endpoint.<NoInput>get(
                    "livingdocs.health", "health", (none, r) -> {})
            .unauthenticated()
            .returning(ResponseReader.json(Health.class));

    static final Endpoint<NoInput, ProjectConfig> PROJECT_CONFIG = Endpoint.<NoInput>get(
                    "livingdocs.projectConfig", "projectConfig", (none, r) -> {})
            .returning(ResponseReader.json(ProjectConfig.class));

    private ServerEndpoints() {}
}
