package dev.medialib.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.benchmarks.model.Entry;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.Path;

/** Livingdocs' entries for Retrofit. */
public interface EntryApi {
    @Headers("Authorization: Bearer " + Clients.TOKEN)
    @GET("api/2026-05/mediaLibrary/{id}")
    Call<Entry> get(@Path("id") String id);

    @Headers("Authorization: Bearer " + Clients.TOKEN)
    @PATCH("api/2026-05/mediaLibrary/{id}")
    Call<JsonNode> patch(@Path("id") String id, @Body Object patch);

    static EntryApi create(String url, OkHttpClient http) {
        return new Retrofit.Builder()
                .baseUrl(url)
                .client(http)
                .addConverterFactory(JacksonConverterFactory.create(Clients.mapper()))
                .build()
                .create(EntryApi.class);
    }
}
