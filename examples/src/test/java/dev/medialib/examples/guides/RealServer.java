package dev.medialib.examples.guides;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;

public class RealServer {
    public static void main(String[] args) {
        try (LivingdocsClient livingdocs = LivingdocsClient.builder().fromEnv().build()) {
            ConnectionCheck check = livingdocs.check();
            System.out.println(check);
            if (check.passed() && args.length == 1) {
                MediaLibraryEntry entry = livingdocs.mediaLibrary().get(args[0]);
                System.out.println(entry.id() + " has version " + entry.version());
            }
        }
    }
}
