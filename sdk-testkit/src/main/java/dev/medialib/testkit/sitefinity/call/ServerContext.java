package dev.medialib.testkit.sitefinity.call;

import dev.medialib.testkit.sitefinity.auth.Accounts;
import dev.medialib.testkit.sitefinity.internal.Directory;
import dev.medialib.testkit.sitefinity.internal.Settings;
import dev.medialib.testkit.sitefinity.item.MediaUrls;
import dev.medialib.testkit.sitefinity.item.Store;
import dev.medialib.testkit.sitefinity.item.Views;
import dev.medialib.testkit.sitefinity.query.Expressions;
import dev.medialib.testkit.sitefinity.schema.Schema;

/** Parts of the server that endpoints use. */
public record ServerContext(
        Store store,
        Settings settings,
        Schema schema,
        Directory directory,
        Accounts accounts,
        Views views,
        MediaUrls urls,
        Expressions expressions) {}
