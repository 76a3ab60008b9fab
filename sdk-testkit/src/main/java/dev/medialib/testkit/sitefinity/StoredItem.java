package dev.medialib.testkit.sitefinity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * State of an item on the server: its draft, its published version, and values that the API does not show.
 *
 * @param id the id
 * @param set the set that contains it
 * @param provider the provider; {@code ""} for taxa, sites and users
 * @param cultures the cultures of its translations, including drafts
 * @param publishedCultures the cultures in which it is published
 * @param workflow the status of its workflow: {@code Draft}, {@code Published}, {@code Unpublished}, {@code Scheduled},
 *     {@code AwaitingApproval} …
 * @param lockedBy the user who has locked it; null if it is not locked
 * @param draft the draft in the default culture as JSON, with all structural properties
 * @param live the published version in the default culture as JSON; null if it is not published
 * @param related the ids of the draft's related items in all fields
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
