package dev.medialib.testkit.sitefinity.item;

import dev.medialib.testkit.sitefinity.internal.Directory;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * URLs of files. They consist of kind, provider, library, folders, name and extension, and cannot be derived from the title.
 */
public final class MediaUrls {

    private static final Map<String, String> ROOTS =
            Map.of("images", "images", "videos", "videos", "documents", "docs");

    private final Store store;
    private final SitefinitySettings settings;
    private final Directory directory;
    private final Supplier<URI> base;

    public MediaUrls(Store store, SitefinitySettings settings, Directory directory, Supplier<URI> base) {
        this.store = store;
        this.settings = settings;
        this.directory = directory;
        this.base = base;
    }

    /** Returns the URL of the file, or of one of its thumbnails; null if there is no file. */
    @Nullable String url(Item item, ItemVersion content, String culture, String suffix) {
        MediaFile file = content.file;
        if (file == null) {
            return null;
        }
        String relative = encode(path(item, content, culture, suffix)) + "?sfvrsn=" + file.stamp();
        if (settings.relativeUrls.get()) {
            return relative;
        }
        URI host = settings.fileHost.get();
        return (host == null ? base.get() : host) + relative;
    }

    /** Returns the published file at a path. For a thumbnail, it returns the file itself. */
    public @Nullable MediaFile find(String path) {
        for (Item item : store.items()) {
            ItemVersion live = item.live;
            if (live != null) {
                for (String culture : live.cultures.keySet()) {
                    for (String suffix : List.of("", ".tmb-thumbnail", ".tmb-0")) {
                        if (live.file != null && path.equals(path(item, live, culture, suffix))) {
                            return live.file;
                        }
                    }
                }
            }
        }
        return null;
    }

    private String path(Item item, ItemVersion content, String culture, String suffix) {
        StringBuilder path = new StringBuilder("/").append(ROOTS.get(item.type.set()));
        path.append('/')
                .append(
                        item.provider.equals(Directory.DEFAULT_PROVIDER)
                                ? "default-source"
                                : item.provider.toLowerCase(Locale.ROOT));
        for (Item parent : path(item)) {
            path.append('/').append(text(parent, "UrlName", culture));
        }
        MediaFile file = content.file;
        String name = content.text("UrlName", culture);
        return path.append('/')
                .append(name == null ? item.id : name)
                .append(suffix)
                .append(file == null ? "" : file.extension())
                .toString();
    }

    /** Returns the library and the folders above an item or folder, the library first. */
    List<Item> path(Item item) {
        List<Item> path = new ArrayList<>();
        String folder = item.reference(item.type.isFolder() ? "ParentId" : "FolderId");
        while (folder != null) {
            Item parent = store.find(folder);
            folder = parent == null ? null : parent.reference("ParentId");
            if (parent != null) {
                path.add(0, parent);
            }
        }
        String root = item.reference(item.type.isFolder() ? "RootId" : "ParentId");
        Item library = root == null ? null : store.find(root);
        if (library != null) {
            path.add(0, library);
        }
        return path;
    }

    /** Returns a text of a library or folder. If the culture has none, it returns the text of the default culture. */
    public String text(Item item, String property, String culture) {
        String own = item.master.text(property, culture);
        String other = own == null ? item.master.text(property, directory.defaultCulture()) : own;
        return other == null ? "" : other;
    }

    private static String encode(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an absolute path must be valid in a URL", e);
        }
    }
}
