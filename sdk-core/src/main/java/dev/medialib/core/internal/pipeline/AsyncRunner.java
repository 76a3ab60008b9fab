package dev.medialib.core.internal.pipeline;

import dev.medialib.core.error.CallCancelledException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs synchronous calls on other threads. Cancelling the future stops them. */
final class AsyncRunner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");

    private final @Nullable Executor users;
    private final TimeSource time;
    private @Nullable ExecutorService own;
    private boolean closed;

    AsyncRunner(@Nullable Executor users, TimeSource time) {
        this.users = users;
        this.time = time;
    }

    <T extends @Nullable Object> CompletableFuture<T> run(CallSettings scope, Function<CallSettings, T> action) {
        Cancellation cancellation = new Cancellation(scope.cancellation());
        Deadline deadline = Deadline.after(scope.options().deadline(), time).orEarlier(scope.deadline());
        Task<T> task = new Task<>(scope.withCancellation(cancellation, deadline), cancellation, action);
        var unused = task.future.whenComplete((value, problem) -> task.stopUnlessDone());
        execute(task);
        return task.future;
    }

    private void execute(Runnable task) {
        try {
            executor().execute(task);
        } catch (RejectedExecutionException e) {
            throw users != null ? e : new IllegalStateException("this client is closed", e);
        }
    }

    private static final class Task<T extends @Nullable Object> implements Runnable {
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private final AtomicBoolean done = new AtomicBoolean();
        private final CallSettings scope;
        private final Cancellation cancellation;
        private final Function<CallSettings, T> action;

        Task(CallSettings scope, Cancellation cancellation, Function<CallSettings, T> action) {
            this.scope = scope;
            this.cancellation = cancellation;
            this.action = action;
        }

        /** The future was completed from outside: {@code cancel}, {@code orTimeout}, {@code completeExceptionally}. */
        void stopUnlessDone() {
            if (!done.get()) {
                cancellation.cancel();
            }
        }

        @Override
        public void run() {
            if (cancellation.isCancelled()) {
                future.completeExceptionally(
                        new CallCancelledException("the call was cancelled before it started", null, null));
                return;
            }
            Thread worker = Thread.currentThread();
            // only an interrupt ends an upload that is blocked in the caller's own read
            Cancellation.Registration interrupt = cancellation.onCancel(worker::interrupt);
            try {
                finish(action.apply(scope), null);
            } catch (Throwable problem) {
                finish(null, problem);
            } finally {
                interrupt.end();
                if (cancellation.isCancelled()) {
                    // a late interrupt belongs to this task, not to the thread's next one
                    Thread.interrupted();
                }
            }
        }

        private void finish(@Nullable T value, @Nullable Throwable problem) {
            if (!cancellation.isCancelled()) {
                done.set(true);
            }
            boolean delivered = problem == null ? future.complete(value) : future.completeExceptionally(problem);
            if (!delivered && value instanceof AutoCloseable late) {
                closeUnwanted(late);
            }
        }

        /** Closes a download that arrives after the cancellation, because nobody else does. */
        private static void closeUnwanted(AutoCloseable late) {
            try {
                late.close();
            } catch (Exception e) {
                log.debug("closing a result that nobody waits for any more failed", e);
            }
        }
    }

    private synchronized Executor executor() {
        if (users != null) {
            return users;
        }
        if (closed) {
            throw new RejectedExecutionException();
        }
        if (own == null) {
            own = newExecutor();
        }
        return own;
    }

    /**
     * Virtual threads if the JVM has them, otherwise any number of daemon threads. A bounded pool could deadlock if blocks wait
     * for other blocks.
     */
    private static ExecutorService newExecutor() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            type.getMethod("name", String.class, long.class).invoke(builder, "medialib-async-", 0L);
            Object factory = type.getMethod("factory").invoke(builder);
            Method perTask = Executors.class.getMethod("newThreadPerTaskExecutor", ThreadFactory.class);
            return (ExecutorService) perTask.invoke(null, factory);
        } catch (ReflectiveOperationException withoutVirtualThreads) {
            AtomicLong number = new AtomicLong();
            return Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "medialib-async-" + number.getAndIncrement());
                thread.setDaemon(true);
                return thread;
            });
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (own != null) {
            own.shutdown();
        }
    }
}
