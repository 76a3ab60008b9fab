package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {

    @Test
    void nullIsRefusedByNameAndDoesNotMeanTheDefault() {
        Map<String, Consumer<TestClient.Builder>> calls = Map.of(
                "changes", b -> b.options(null),
                "callListener", b -> b.listener(null),
                "asyncExecutor", b -> b.executor(null),
                "client", b -> b.transport(null),
                "connectTimeout", b -> b.connectTimeout(null),
                "proxy", b -> b.proxy(null),
                "context", b -> b.tls(null, null),
                "nameAndVersion", b -> b.application(null),
                "policy", b -> b.options(o -> o.retryPolicy(null)),
                "deadline", b -> b.options(o -> o.deadline(null)));
        calls.forEach((name, call) -> assertThatNullPointerException()
                .isThrownBy(() -> call.accept(TestClient.builder()))
                .withMessage(name));
    }

    @Test
    void aTimeToConnectThatIsNoneIsRefused() {
        for (Duration none : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TestClient.builder().connectTimeout(none))
                    .withMessage("connectTimeout must be positive, but is " + none);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "http://127.255.255.255",
                "http://localhost",
                "http://LOCALHOST:1",
                "http://cms.localhost",
                "http://[::1]:8080",
                "https://cms.example.com"
            })
    void cleartextIsAcceptedForThisMachineAlone(String url) {
        TestClient.builder().baseUrl(url).build().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cms.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://notlocalhost",
                "http://192.168.0.1",
                "http://0.0.0.0",
                "http://[::2]",
                "http://128.0.0.1"
            })
    void cleartextToOthersMustBeAllowedByName(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestClient.builder().baseUrl(url).build())
                .withMessageStartingWith("baseUrl must be an https URL")
                .withMessageContaining("allowInsecureHttp()");
        try (TestClient allowed =
                TestClient.builder().baseUrl(url).allowInsecureHttp().build()) {
            assertThat(allowed.preview(c -> c.get("1")).url()).isEqualTo(url + "/things/1");
        }
    }
}
