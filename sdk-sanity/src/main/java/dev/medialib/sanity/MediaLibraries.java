package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.LibraryId;
import dev.medialib.sanity.id.ProjectId;
import dev.medialib.sanity.model.LibraryInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which media libraries there are. None of it is in the vendor's API reference: it is what the vendor's command line tool and Studio
 * call.
 */
public final class MediaLibraries {

    /** @param id null to ask for no owner in particular, which is not documented */
    private record Owner(String kind, @Nullable String id) {}

    private static final Endpoint<Owner, List<LibraryInfo>> LIST = Endpoint.<Owner>get(
                    "sanity.mediaLibraries.list", "media-libraries", (owner, r) -> r.query(owner.kind(), owner.id()))
            .returning(ResponseReader.jsonShape(answer -> list(answer).asListOf(LibraryInfo.class)));

    private static final Endpoint<String, LibraryInfo> GET = Endpoint.<String>get(
                    "sanity.mediaLibraries.get", "media-libraries/{library}", (id, r) -> r.path("library", id))
            .returning(ResponseReader.json(LibraryInfo.class));

    private final ApiCaller caller;

    MediaLibraries(ApiCaller caller) {
        this.caller = caller;
    }

    /**
     * The libraries that a project can use, whatever their status.
     *
     * @param projectId such as {@code y856rro4}
     * @throws IllegalArgumentException if there can be no project with this id
     */
    public List<LibraryInfo> listOfProject(String projectId) {
        return list("projectId", ProjectId.of(projectId).value());
    }

    /**
     * The libraries of an organization, whatever their status.
     *
     * @param organizationId such as {@code oSyH1iET5}
     */
    public List<LibraryInfo> listOfOrganization(String organizationId) {
        if (organizationId.isBlank()) {
            throw new IllegalArgumentException("organizationId must not be empty");
        }
        return list("organizationId", organizationId);
    }

    /**
     * One library.
     *
     * @throws IllegalArgumentException if there can be no library with this id
     */
    public LibraryInfo get(String libraryId) {
        return caller.call(GET, LibraryId.of(libraryId).value());
    }

    List<LibraryInfo> list(String kind, @Nullable String id) {
        return caller.call(LIST, new Owner(kind, id));
    }

    private static JsonData list(JsonData answer) {
        JsonData data = answer.get("data");
        return data == null ? answer : data;
    }

    @Override
    public String toString() {
        return "MediaLibraries[" + caller.root() + "]";
    }
}
