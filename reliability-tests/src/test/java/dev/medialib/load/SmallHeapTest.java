package dev.medialib.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.core.http.Method;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testsupport.ChildJvm;
import dev.medialib.testsupport.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program with a heap of 32 MiB moves large files and reads long lists. */
@Timeout(300)
class SmallHeapTest {
    private static final long BYTES = (long) Scale.of(1024, 96) << 20;
    private static final int PAGES = Scale.of(1_000, 60);
    private static final int PAGE = 1_000;
    private static final Map<String, String> SMALL = Map.of("JAVA_TOOL_OPTIONS", "-Xmx32m");
    private static final byte[] BLOCK = new byte[1 << 16];

    @Test
    void aLargeFileIsUploaded() throws Exception {
        AtomicLong received = new AtomicLong();
        try (RawServer server = RawServer.of(connection -> {
            RawServer.Request head = connection.readHead();
            long left = Long.parseLong(head.headers().get("Content-Length"));
            while (left > 0) {
                int n = connection.in.read(BLOCK.clone(), 0, (int) Math.min(BLOCK.length, left));
                left -= n;
                received.addAndGet(n);
            }
            connection.ok();
        })) {
            ChildJvm.endsSoonAfterMain("done", SMALL, UploadMain.class, server.url(), String.valueOf(BYTES));
        }
        assertThat(received).hasValue(BYTES);
    }

    @Test
    void aLargeFileIsDownloaded() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> {
            connection.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: " + BYTES + "\r\n\r\n");
            for (long left = BYTES; left > 0; left -= BLOCK.length) {
                connection.out.write(BLOCK, 0, (int) Math.min(BLOCK.length, left));
            }
            connection.out.flush();
        })) {
            ChildJvm.endsSoonAfterMain(BYTES + " bytes", SMALL, DownloadMain.class, server.url());
        }
    }

    @Test
    void aListOfManyPagesIsRead() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> page(connection, request.line()))) {
            ChildJvm.endsSoonAfterMain(PAGES * PAGE + " items", SMALL, ListMain.class, server.url());
            assertThat(server.requests).hasSize(PAGES);
        }
    }

    /** The page to which a link of the page before leads. */
    private static void page(RawServer.Connection connection, String line) throws IOException {
        int at = line.indexOf("page=");
        int number = at < 0 ? 0 : Integer.parseInt(line.substring(at + 5).split("\\D", 2)[0]);
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < PAGE; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"Id\":\"80c3b126-cd64-4044-abc3-")
                    .append(String.format("%012d", number * PAGE + i))
                    .append("\",\"Title\":\"picture\"}");
        }
        String next = number == PAGES - 1
                ? ""
                : ",\"@odata.nextLink\":\"http://127.0.0.1:" + connection.socket.getLocalPort()
                        + "/api/default/images?page=" + (number + 1) + "\"";
        connection.answer(200, "{\"value\":[" + items + "]" + next + "}");
    }

    static final class UploadMain {
        private UploadMain() {}

        public static void main(String[] args) {
            long length = Long.parseLong(args[1]);
            try (LivingdocsClient client = livingdocs(args[0])) {
                Content content = Content.of(() -> new Zeros(length), length);
                client.call(Method.PUT, "files/1", r -> r.content(content));
            }
            ChildJvm.mainReturns("done");
        }
    }

    static final class DownloadMain {
        private DownloadMain() {}

        public static void main(String[] args) throws IOException {
            long bytes = 0;
            try (LivingdocsClient client = livingdocs(args[0]);
                    Download download = client.download("files/1", r -> {});
                    InputStream in = download.stream()) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    bytes += n;
                }
            }
            ChildJvm.mainReturns(bytes + " bytes");
        }
    }

    static final class ListMain {
        private ListMain() {}

        public static void main(String[] args) {
            long items;
            try (SitefinityClient client = SitefinityClient.builder()
                    .baseUrl(args[0])
                    .accessKey("key-1")
                    .build()) {
                items = client.images().list().stream().mapToInt(image -> 1).sum();
            }
            ChildJvm.mainReturns(items + " items");
        }
    }

    private static LivingdocsClient livingdocs(String url) {
        return LivingdocsClient.builder().baseUrl(url).token("token-1").build();
    }

    /** Bytes that are made as they are read. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int n = (int) Math.min(length, left);
            left -= n;
            return n == 0 && length > 0 ? -1 : n;
        }
    }
}
