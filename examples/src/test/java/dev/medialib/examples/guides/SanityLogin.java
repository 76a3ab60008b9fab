package dev.medialib.examples.guides;

import dev.medialib.sanity.SanityClient;

public class SanityLogin {
    public static SanityClient connect(String token) {
        return SanityClient.builder()
                .projectId("y856rro4")
                .dataset("production")
                .token(token)
                .build();
    }
}
