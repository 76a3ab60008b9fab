package dev.medialib.examples.guides;

import dev.medialib.livingdocs.LivingdocsClient;

public class LivingdocsLogin {
    public static LivingdocsClient connect(String url, String token) {
        return LivingdocsClient.builder().baseUrl(url).token(token).build();
    }
}
