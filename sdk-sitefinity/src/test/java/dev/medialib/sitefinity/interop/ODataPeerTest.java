package dev.medialib.sitefinity.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.SitefinityClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("interop")
class ODataPeerTest {

    @Test
    void anODataServerThatOthersWroteAnswersTheClient() throws Exception {
        try (ODataPeer peer = ODataPeer.start(120);
                SitefinityClient sitefinity = SitefinityClient.builder()
                        .baseUrl(peer.url().toString())
                        .build()) {
            JsonData answer = sitefinity.call(Method.GET, "images", r -> r.query("$count", "true"));
            assertThat(answer.get("@odata.count").asInt()).isEqualTo(120);
            assertThat(answer.get("value").size()).isEqualTo(50);
        }
    }
}
