package dev.medialib.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.medialib.core.okhttp.OkHttpTransport;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sitefinity.SitefinityClient;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The contenders' clients, configured as their documentation suggests. */
public final class Clients {
    public static final String URL = "http://localhost:1";
    public static final String TOKEN = "a-token-of-a-realistic-length-0123456789";

    private Clients() {}

    public static LivingdocsClient livingdocs(OkHttpClient transport) {
        return LivingdocsClient.builder()
                .baseUrl(URL)
                .token(TOKEN)
                .transport(OkHttpTransport.of(transport))
                .build();
    }

    /** A client with its own connections. */
    public static LivingdocsClient livingdocs(String url) {
        return LivingdocsClient.builder().baseUrl(url).token(TOKEN).build();
    }

    /** OkHttp as it comes, apart from a pool for more than five connections. */
    public static OkHttpClient okHttp() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(32, 5, TimeUnit.MINUTES))
                .build();
    }

    public static SanityClient sanity(OkHttpClient transport) {
        return SanityClient.builder()
                .mediaLibraryUrl(URL)
                .token(TOKEN)
                .transport(OkHttpTransport.of(transport))
                .build();
    }

    public static SitefinityClient sitefinity(OkHttpClient transport) {
        return SitefinityClient.builder()
                .baseUrl(URL)
                .accessKey(TOKEN)
                .transport(OkHttpTransport.of(transport))
                .build();
    }

    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
