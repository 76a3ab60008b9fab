package dev.medialib.examples;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.document.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Exports the documents of a Sanity dataset to files, one folder for each type. Argument: the folder. */
public final class SanityExport {
    private SanityExport() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("sanity-export");

        try (Clients clients = new Clients()) {
            SanityClient sanity = clients.sanity(fake -> {
                fake.dataset().addDocument("{\"_id\":\"article-1\",\"_type\":\"article\",\"title\":\"Boats\"}");
                fake.dataset().addDocument("{\"_id\":\"drafts.article-1\",\"_type\":\"article\"}");
                fake.dataset().addDocument("{\"_id\":\"person-1\",\"_type\":\"person\",\"name\":\"Ada\"}");
            });
            System.out.println(export(sanity, folder) + " documents are in " + folder);
        }
    }

    private static long export(SanityClient sanity, Path folder) throws IOException {
        long documents = 0;
        // the response is read document by document, whatever its size; closing ends it early
        try (Export export = sanity.dataset().export()) {
            for (JsonData document : export) {
                Path file = fileOf(folder, document);
                Files.createDirectories(file.getParent());
                Files.writeString(file, document.toJson());
                System.out.println(folder.relativize(file));
                documents++;
            }
        }
        return documents;
    }

    /** Returns the file of a document. Ids and types come from the server, so other characters than those of plain names are replaced. */
    private static Path fileOf(Path folder, JsonData document) {
        return folder.resolve(name(document, "_type")).resolve(name(document, "_id") + ".json");
    }

    private static String name(JsonData document, String property) {
        return Objects.requireNonNull(document.get(property), property)
                .asString()
                .replaceAll("^\\.|[^A-Za-z0-9._-]", "_");
    }
}
