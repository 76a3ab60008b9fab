package dev.medialib.examples.guides;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.TokenProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Tokens from a file that is rotated by someone else. */
public class TokenFile implements TokenProvider {
    private final Path file;

    public TokenFile(Path file) {
        this.file = file;
    }

    @Override
    public AccessToken fetch() throws IOException {
        String token = Files.readString(file).strip();
        return AccessToken.of(token, Instant.now().plus(Duration.ofMinutes(10)));
    }
}
