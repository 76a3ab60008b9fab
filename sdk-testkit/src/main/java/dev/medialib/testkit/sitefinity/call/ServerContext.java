package dev.medialib.testkit.sitefinity.call;

import dev.medialib.testkit.internal.ByteStore;
import dev.medialib.testkit.internal.ReplaceableData;
import dev.medialib.testkit.sitefinity.auth.Accounts;
import dev.medialib.testkit.sitefinity.internal.Directory;
import dev.medialib.testkit.sitefinity.item.MediaUrls;
import dev.medialib.testkit.sitefinity.item.Store;
import dev.medialib.testkit.sitefinity.item.Views;
import dev.medialib.testkit.sitefinity.query.Expressions;
import dev.medialib.testkit.sitefinity.schema.Schema;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Parts of the server that endpoints use. */
public record ServerContext(
        Store store,
        SitefinitySettings settings,
        Schema schema,
        Directory directory,
        Accounts accounts,
        Views views,
        MediaUrls urls,
        Expressions expressions)
        implements ReplaceableData<ServerContext> {

    /**
     * Creates a server without data.
     *
     * @param url the URL of the server
     */
    public static ServerContext empty(SitefinitySettings settings, Accounts accounts, Supplier<URI> url) {
        Store store = new Store();
        Schema schema = new Schema();
        Directory directory = new Directory();
        MediaUrls urls = new MediaUrls(store, settings, directory, url);
        Views views = new Views(store, settings, directory, urls);
        return new ServerContext(store, settings, schema, directory, accounts, views, urls, new Expressions(schema));
    }

    @Override
    public ByteStore bytes() {
        return store.bytes;
    }

    @Override
    public Object monitor() {
        return store;
    }

    @Override
    public void replace(ServerContext other) {
        schema.replace(other.schema);
        directory.replace(other.directory);
        store.replace(other.store);
    }

    /** Returns the current time in whole seconds, like the dates in the documentation. */
    public Instant now() {
        return settings.clock.get().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
