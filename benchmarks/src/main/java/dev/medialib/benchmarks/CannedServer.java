package dev.medialib.benchmarks;

import java.io.IOException;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;

/** Responds without a socket, so that only the work of the client is measured. Request bodies are read and discarded. */
public final class CannedServer implements Interceptor {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final Function<Request, byte[]> responses;

    private CannedServer(Function<Request, byte[]> responses) {
        this.responses = responses;
    }

    /** Returns a client whose calls all get the same response. */
    public static OkHttpClient responding(byte[] json) {
        return responding(request -> json);
    }

    /** Returns a client whose calls get the response of a function. */
    public static OkHttpClient responding(Function<Request, byte[]> responses) {
        return new OkHttpClient.Builder()
                .addInterceptor(new CannedServer(responses))
                .build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (request.body() != null) {
            var sink = Okio.buffer(Okio.blackhole());
            request.body().writeTo(sink);
            sink.flush();
        }
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Date", "Sat, 21 Nov 2026 12:00:00 GMT")
                .header("Server", "canned")
                .body(ResponseBody.create(responses.apply(request), JSON))
                .build();
    }
}
