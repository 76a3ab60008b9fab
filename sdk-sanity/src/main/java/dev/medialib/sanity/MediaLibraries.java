package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.LibraryEndpoints.Owner;
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
        return caller.call(LibraryEndpoints.GET, LibraryId.of(libraryId).value());
    }

    List<LibraryInfo> list(String kind, @Nullable String id) {
        return caller.call(LibraryEndpoints.LIST, new Owner(kind, id));
    }

    @Override
    public String toString() {
        return "MediaLibraries[" + caller.root() + "]";
    }
}
