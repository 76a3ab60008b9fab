package dev.medialib.testkit.sitefinity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as the server has it: its draft, what is published of it, and what the API does not show.
 *
 * @param id the id
 * @param set the set that it is in
 * @param provider the provider, {@code ""} of taxa, sites and users
 * @param cultures the cultures that it is translated into, drafts too
 * @param publishedCultures the cultures in which it is published
 * @param workflow the status of its workflow: {@code Draft}, {@code Published}, {@code Unpublished}, {@code Scheduled},
 *     {@code AwaitingApproval} …
 * @param lockedBy the user who has locked it, or null
 * @param draft the draft in the default culture as JSON, with all structural properties
 * @param live the published version in the default culture as JSON, or null when it is not published
 * @param related the ids of the draft's related items, by no field in particular
 */
public record StoredItem(
        UUID id,
        String set,
        String provider,
        Set<String> cultures,
        Set<String> publishedCultures,
        String workflow,
        @Nullable String lockedBy,
        String draft,
        @Nullable String live,
        List<UUID> related) {}
