package dev.medialib.testkit.sitefinity.call;

import dev.medialib.testkit.sitefinity.auth.Accounts;
import dev.medialib.testkit.sitefinity.internal.Directory;
import dev.medialib.testkit.sitefinity.item.MediaUrls;
import dev.medialib.testkit.sitefinity.item.Store;
import dev.medialib.testkit.sitefinity.item.Views;
import dev.medialib.testkit.sitefinity.query.Expressions;
import dev.medialib.testkit.sitefinity.schema.Schema;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Parts of the server that endpoints use. */
public record ServerContext(
        Store store,
        SitefinitySettings settings,
        Schema schema,
        Directory directory,
        Accounts accounts,
        Views views,
        MediaUrls urls,
        Expressions expressions) {

    /** Returns the current time in whole seconds, like the dates in the documentation. */
    public Instant now() {
        return settings.clock.get().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
