package dev.medialib.testkit.junit;

import dev.medialib.testkit.FakeServer;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Starts the fakes that a test needs, passes them as parameters, and closes them.
 *
 * <pre>{@code
 * @ExtendWith(MedialibFakes.class)
 * class EntryTest {
 *     @Test
 *     void retries(FakeLivingdocs livingdocs) {
 *         livingdocs.on(get("/mediaLibrary/*")).times(2).respond(503);
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p><b>Lifetime.</b> A fake of a test method or of {@code @BeforeEach} belongs to one test. A fake of the constructor or of
 * {@code @BeforeAll} belongs to the class, and all tests of the class get it.
 *
 * <p><b>Check.</b> After each test, {@link FakeServer#verify()} fails the test if a fault was never hit or if a fake failed. The
 * faults and requests of a fake of the class are then removed, and its data stays. Tests that run concurrently share the fake of
 * their class, so it is left as it is.
 *
 * <p>The extension has no state of its own, so tests can run in parallel.
 */
// the successors of getOrComputeIfAbsent and CloseableResource are missing in JUnit 5.12
@SuppressWarnings("deprecation")
public final class MedialibFakes implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(MedialibFakes.class);

    /** Creates the extension. JUnit calls it. */
    public MedialibFakes() {}

    /** Returns whether the parameter is a fake. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return FakeServer.class.isAssignableFrom(type) && type != FakeServer.class;
    }

    /** Returns the fake of the parameter, and starts it if it is new. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<? extends FakeServer> type = parameter.getParameter().getType().asSubclass(FakeServer.class);
        String name =
                parameter.findAnnotation(FakeName.class).map(FakeName::value).orElse("");
        // a lookup also finds what a surrounding context has stored
        return stored(context, type.getName() + "/" + name, Running.class, () -> started(type, context))
                .server();
    }

    private static <T> T stored(ExtensionContext context, String key, Class<T> type, Supplier<T> initial) {
        return Objects.requireNonNull(
                context.getStore(NAMESPACE).getOrComputeIfAbsent(key, unused -> initial.get(), type));
    }

    private static Running started(Class<? extends FakeServer> type, ExtensionContext context) {
        try {
            Running running = new Running((FakeServer) type.getMethod("start").invoke(null));
            fakesOf(context).add(running.server());
            return running;
        } catch (InvocationTargetException e) {
            throw new ParameterResolutionException("could not start " + type.getSimpleName(), e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new ParameterResolutionException(type + " has no public static method start()", e);
        }
    }

    /** Checks the fakes of the test. */
    @Override
    public void afterEach(ExtensionContext context) {
        List<AssertionError> errors = new ArrayList<>();
        fakesOf(context).forEach(fake -> check(fake, errors));
        if (context.getExecutionMode() != ExecutionMode.CONCURRENT) {
            for (ExtensionContext outer = context; outer.getParent().isPresent(); ) {
                outer = outer.getParent().get();
                for (FakeServer fake : fakesOf(outer)) {
                    check(fake, errors);
                    fake.clearFaults();
                    fake.clearRequests();
                }
            }
        }
        // a test that failed has its own reason
        if (context.getExecutionException().isEmpty() && !errors.isEmpty()) {
            errors.stream().skip(1).forEach(errors.get(0)::addSuppressed);
            throw errors.get(0);
        }
    }

    private static void check(FakeServer fake, List<AssertionError> errors) {
        try {
            fake.verify();
        } catch (AssertionError e) {
            errors.add(e);
        }
    }

    /** Returns the list of fakes that were started for a context. The key is its own, because a lookup finds those of others. */
    @SuppressWarnings("unchecked")
    private static List<FakeServer> fakesOf(ExtensionContext context) {
        return stored(context, context.getUniqueId(), List.class, CopyOnWriteArrayList<FakeServer>::new);
    }

    /** JUnit 5.12 closes only resources of this type. */
    private record Running(FakeServer server) implements Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }
}
