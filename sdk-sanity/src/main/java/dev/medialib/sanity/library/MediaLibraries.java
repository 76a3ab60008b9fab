package dev.medialib.sanity.library;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.sanity.id.LibraryId;
import dev.medialib.sanity.id.ProjectId;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.library.LibraryEndpoints.Owner;
import java.util.List;

/**
 * Client for the lists of media libraries. These endpoints are not in the vendor's API reference. Source: the vendor's command
 * line tool and Studio.
 */
public final class MediaLibraries {
    private final ApiContext context;

    /** Creates the resource. Only the client calls this constructor. */
    public MediaLibraries(ApiContext context) {
        this.context = context;
    }

    /**
     * Returns the libraries that a project can use, regardless of their status.
     *
     * @param projectId such as {@code y856rro4}
     * @throws IllegalArgumentException if the project id is invalid
     */
    public List<LibraryInfo> listOfProject(String projectId) {
        return list("projectId", ProjectId.of(projectId).value());
    }

    /**
     * Returns the libraries of an organization, regardless of their status.
     *
     * @param organizationId such as {@code oSyH1iET5}
     * @throws IllegalArgumentException if the organization id is blank
     */
    public List<LibraryInfo> listOfOrganization(String organizationId) {
        return list("organizationId", TextRules.requireText("organizationId", organizationId));
    }

    /**
     * Returns one library.
     *
     * @throws IllegalArgumentException if the library id is invalid
     */
    public LibraryInfo get(String libraryId) {
        return context.caller()
                .call(
                        LibraryEndpoints.GET,
                        context.address(LibraryId.of(libraryId).value()));
    }

    private List<LibraryInfo> list(String kind, String id) {
        return context.caller()
                .call(LibraryEndpoints.LIST, new Owner(kind, id, context.tags().of(null)));
    }

    @Override
    public String toString() {
        return "MediaLibraries[" + context.caller().root() + "]";
    }
}
