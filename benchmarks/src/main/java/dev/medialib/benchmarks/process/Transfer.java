package dev.medialib.benchmarks.process;

import dev.medialib.benchmarks.Clients;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sitefinity.SitefinityClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/** Transfers one large file: {@code Transfer sdk|okHttp URL upload|uploadWithSha1|downloadToFile|downloadStream BYTES}. */
public final class Transfer {
    private static final int BLOCK = 1 << 16;
    private static final MediaType BINARY = MediaType.get("image/jpeg");

    private Transfer() {}

    public static void main(String[] args) throws Exception {
        boolean sdk = args[0].equals("sdk");
        String url = args[1];
        long bytes = Long.parseLong(args[3]);
        long start = System.nanoTime();
        switch (args[2]) {
            case "upload" -> upload(sdk, url, bytes);
            case "uploadWithSha1" -> uploadWithSha1(sdk, url, bytes);
            case "downloadToFile" -> downloadToFile(sdk, url, bytes);
            case "downloadStream" -> downloadStream(sdk, url, bytes);
            default -> throw new IllegalArgumentException(args[2]);
        }
        System.out.println("transfer ms=" + (System.nanoTime() - start) / 1e6);
        System.out.println("cpu ms=" + FirstCalls.cpuTime().toMillis());
        System.out.println("peak heap MiB=" + peakHeap() / 1048576.0);
        System.exit(0);
    }

    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static Content content(long bytes) {
        return Content.of(() -> new Zeros(bytes), bytes);
    }

    private static void upload(boolean sdk, String url, long bytes) throws IOException {
        if (sdk) {
            try (SitefinityClient sitefinity = SitefinityClient.builder()
                    .baseUrl(url)
                    .accessKey(Clients.TOKEN)
                    .build()) {
                sitefinity
                        .images()
                        .upload(
                                content(bytes).withFileName("a.jpg"),
                                u -> u.parentId(new UUID(1, 2)).title("a"));
            }
            return;
        }
        RequestBody body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("file", "a.jpg", new ZerosBody(bytes, null))
                .build();
        post(url + "/api/default/images", body);
    }

    private static void uploadWithSha1(boolean sdk, String url, long bytes) throws Exception {
        if (sdk) {
            try (SanityClient sanity = SanityClient.builder()
                    .mediaLibraryUrl(url)
                    .token(Clients.TOKEN)
                    .build()) {
                sanity.mediaLibrary("mlXYZ").upload(content(bytes).withFileName("a.jpg"));
            }
            return;
        }
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        post(url + "/media-libraries/mlXYZ/upload", new ZerosBody(bytes, sha1));
        if (sha1.digest().length != 20) {
            throw new IllegalStateException();
        }
    }

    private static void post(String url, RequestBody body) throws IOException {
        Request request = new Request.Builder().url(url).post(body).build();
        try (Response response = Clients.okHttp().newCall(request).execute()) {
            response.body().string();
        }
    }

    private static void downloadToFile(boolean sdk, String url, long bytes) throws IOException {
        Path file = Files.createTempDirectory("benchmark").resolve("download");
        try {
            if (sdk) {
                try (LivingdocsClient livingdocs = Clients.livingdocs(url)) {
                    livingdocs.mediaLibrary().serveImage("bytes/" + bytes).saveTo(file);
                }
            } else {
                try (Response response = get(url, bytes);
                        InputStream in = response.body().byteStream()) {
                    Files.copy(in, file);
                }
            }
            if (Files.size(file) != bytes) {
                throw new IllegalStateException("the file has " + Files.size(file) + " bytes");
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        }
    }

    private static void downloadStream(boolean sdk, String url, long bytes) throws IOException {
        if (sdk) {
            try (LivingdocsClient livingdocs = Clients.livingdocs(url);
                    Download download = livingdocs.mediaLibrary().serveImage("bytes/" + bytes)) {
                drain(download.stream());
            }
        } else {
            try (Response response = get(url, bytes);
                    InputStream in = response.body().byteStream()) {
                drain(in);
            }
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        OutputStream nowhere = OutputStream.nullOutputStream();
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            nowhere.write(block, 0, n);
        }
    }

    private static Response get(String url, long bytes) throws IOException {
        OkHttpClient http = Clients.okHttp();
        return http.newCall(new Request.Builder()
                        .url(url + "/api/2026-05/mediaLibrary/serve-image/bytes/" + bytes)
                        .build())
                .execute();
    }

    /** A stream of zeros, which takes no time. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(left, length);
            left -= n;
            return n;
        }
    }

    private static final class ZerosBody extends RequestBody {
        private final long bytes;
        private final MessageDigest digest;

        ZerosBody(long bytes, MessageDigest digest) {
            this.bytes = bytes;
            this.digest = digest;
        }

        @Override
        public MediaType contentType() {
            return BINARY;
        }

        @Override
        public long contentLength() {
            return bytes;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            byte[] block = new byte[BLOCK];
            InputStream in = new Zeros(bytes);
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                if (digest != null) {
                    digest.update(block, 0, n);
                }
                sink.write(block, 0, n);
            }
        }
    }
}
