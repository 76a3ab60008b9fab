package dev.medialib.examples.guides;

import dev.medialib.core.okhttp.OkHttpTransport;
import dev.medialib.livingdocs.LivingdocsClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

public class OwnConnections {
    public static LivingdocsClient connect(String url, String token) {
        OkHttpClient http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .connectionPool(new ConnectionPool(64, 30, TimeUnit.SECONDS))
                .build();
        return LivingdocsClient.builder()
                .baseUrl(url)
                .token(token)
                .transport(OkHttpTransport.of(http))
                .build();
    }
}
