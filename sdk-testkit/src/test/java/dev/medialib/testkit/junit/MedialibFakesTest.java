package dev.medialib.testkit.junit;

import static dev.medialib.testkit.RequestMatcher.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.medialib.testkit.FakeServer;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes, as JUnit does for a user. */
class MedialibFakesTest {
    private static final List<FakeServer> SEEN = Collections.synchronizedList(new ArrayList<>());

    private static TestExecutionSummary run(Class<?> tests) {
        SEEN.clear();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .build();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    private static void assertAllPass(Class<?> tests, int count) {
        TestExecutionSummary summary = run(tests);
        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(count);
        assertThat(SEEN).allSatisfy(MedialibFakesTest::assertClosed);
    }

    private static void assertClosed(FakeServer fake) {
        assertThatThrownBy(() -> new Socket(fake.url().getHost(), fake.url().getPort()).close())
                .isInstanceOf(IOException.class);
    }

    static int status(FakeServer fake) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(fake.url()).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @ExtendWith(MedialibFakes.class)
    static class PerTest {
        @BeforeEach
        void seed(FakeSanity sanity) {
            SEEN.add(sanity);
        }

        @Test
        void theSameFakeInOneTest(FakeSanity sanity, FakeLivingdocs livingdocs) {
            assertThat(SEEN).contains(sanity);
            SEEN.add(livingdocs);
        }

        @Test
        void anotherFakeInAnotherTest(FakeSanity sanity) {
            assertThat(sanity.requests()).isEmpty();
        }

        @Test
        void severalOfOneTypeHaveNames(
                FakeSanity sanity, @FakeName("eu") FakeSanity eu, @FakeName("eu") FakeSanity same) {
            assertThat(eu).isNotSameAs(sanity).isSameAs(same);
            SEEN.add(eu);
        }
    }

    @Test
    void aFakeOfATestMethodBelongsToOneTest() {
        assertAllPass(PerTest.class, 3);
        assertThat(new HashSet<>(SEEN)).hasSize(5);
    }

    @ExtendWith(MedialibFakes.class)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    @Execution(ExecutionMode.SAME_THREAD)
    static class PerClass {
        @BeforeAll
        static void seed(FakeLivingdocs livingdocs) {
            livingdocs.addEntry("{\"id\":\"a\"}");
            SEEN.add(livingdocs);
        }

        @Test
        @Order(1)
        void first(FakeLivingdocs livingdocs) throws Exception {
            livingdocs.on(any()).respond(503);
            assertThat(status(livingdocs)).isEqualTo(503);
        }

        @Test
        @Order(2)
        void second(FakeLivingdocs livingdocs) throws Exception {
            assertThat(livingdocs).isSameAs(SEEN.get(0));
            assertThat(livingdocs.requests()).isEmpty();
            assertThat(status(livingdocs)).isNotEqualTo(503);
            assertThat(livingdocs.entries()).hasSize(1);
        }
    }

    @Test
    void aFakeOfTheClassKeepsItsDataAndLosesItsFaults() {
        assertAllPass(PerClass.class, 2);
    }

    @ExtendWith(MedialibFakes.class)
    static class InConstructor {
        private final FakeSanity sanity;

        InConstructor(FakeSanity sanity) {
            this.sanity = sanity;
            SEEN.add(sanity);
        }

        @Test
        void one() {
            assertThat(sanity).isSameAs(SEEN.get(0));
        }

        @Test
        void two() {
            assertThat(sanity).isSameAs(SEEN.get(0));
        }
    }

    @Test
    void aFakeOfTheConstructorBelongsToTheClass() {
        assertAllPass(InConstructor.class, 2);
    }

    @ExtendWith(MedialibFakes.class)
    static class MissedFaults {
        @Test
        void neverHit(FakeSanity sanity) {
            sanity.on(any()).respond(503);
        }

        @Test
        void failsForAnotherReason(FakeSanity sanity) {
            sanity.on(any()).respond(503);
            throw new IllegalStateException("the test itself");
        }
    }

    @Test
    void aFaultThatWasNeverHitFailsATestThatPassed() {
        TestExecutionSummary summary = run(MissedFaults.class);
        assertThat(summary.getFailures())
                .extracting(failure -> failure.getException().getMessage())
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).contains("no request met these faults:\n  any request → 503"),
                        message -> assertThat(message).isEqualTo("the test itself"));
    }

    @ExtendWith(MedialibFakes.class)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    @Execution(ExecutionMode.SAME_THREAD)
    static class MissedInOneOfTwo {
        @BeforeAll
        static void share(FakeLivingdocs livingdocs, FakeSanity sanity) {
            SEEN.addAll(List.of(livingdocs, sanity));
        }

        @Test
        @Order(1)
        void misses(FakeLivingdocs livingdocs, FakeSanity sanity) {
            livingdocs.on(any()).respond(501);
            sanity.on(any()).respond(502);
        }

        @Test
        @Order(2)
        void isNotDisturbed(FakeLivingdocs livingdocs, FakeSanity sanity) {
            assertThat(livingdocs.faults()).isEmpty();
            assertThat(sanity.faults()).isEmpty();
        }
    }

    @Test
    void allFakesOfAClassAreCheckedAndClearedAfterAFailure() {
        TestExecutionSummary summary = run(MissedInOneOfTwo.class);
        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getFailures()).singleElement().satisfies(failure -> {
            Throwable error = failure.getException();
            assertThat(error.getMessage() + error.getSuppressed()[0].getMessage())
                    .contains("501", "502");
        });
    }

    @ExtendWith(MedialibFakes.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {
        private static final CyclicBarrier TOGETHER = new CyclicBarrier(2);

        private static void meet(FakeSanity sanity, int status) throws Exception {
            SEEN.add(sanity);
            sanity.on(any()).respond(status);
            TOGETHER.await(20, TimeUnit.SECONDS);
            assertThat(status(sanity)).isEqualTo(status);
            assertThat(sanity.requests()).hasSize(1);
        }

        @Test
        void one(FakeSanity sanity) throws Exception {
            meet(sanity, 501);
        }

        @Test
        void two(FakeSanity sanity) throws Exception {
            meet(sanity, 502);
        }
    }

    @Test
    void testsInParallelHaveFakesOfTheirOwn() {
        assertAllPass(Parallel.class, 2);
    }
}
