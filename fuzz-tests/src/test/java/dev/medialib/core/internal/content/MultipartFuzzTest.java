package dev.medialib.core.internal.content;

import static dev.medialib.fuzz.Property.require;
import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;

class MultipartFuzzTest {
    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void anotherReaderFindsOnePartWithTheContent(FuzzedDataProvider data) throws IOException {
        String name = data.consumeString(20);
        String fileName = data.consumeString(60);
        byte[] content = data.consumeRemainingAsBytes();
        BodyFraming framing = BodyFraming.multipart("medialib-b0undary", name, fileName, "image/png");
        requireSame(
                (long) framing.before().length + content.length + framing.after().length,
                framing.length(content.length));

        Buffer body = new Buffer().write(framing.before()).write(content).write(framing.after());
        try (MultipartReader reader = new MultipartReader(body, "medialib-b0undary")) {
            MultipartReader.Part part = reader.nextPart();
            requireSame(2, part.headers().size());
            requireSame("image/png", part.headers().get("Content-Type"));
            require(
                    part.headers()
                            .get("Content-Disposition")
                            .matches("form-data; name=\"[^\"]*\"; filename=\"[^\"]*\""),
                    "another parameter: " + part.headers());
            requireSame(ByteString.of(content), part.body().readByteString());
            require(reader.nextPart() == null, "a second part");
        }
    }
}
