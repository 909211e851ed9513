package io.commercebridge.local.function;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One instance of a function in this process: its real zip in a class loader of its own, one event at a time.
 *
 * <p>Settings are the process's: see {@code Environment}. After a time-out the instance must be closed; its thread cannot be
 * killed, which is what {@link ForkedFunction} is for.
 */
public final class LoadedFunction implements LambdaFunction {
    private final String name;
    private final Duration timeLimit;
    private final ExecutorService thread;
    private final Handler handler;

    private LoadedFunction(FunctionZip zip, Duration timeLimit) {
        this.name = zip.name();
        this.timeLimit = timeLimit;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("function-" + name).factory());
        handler = await(thread.submit(() -> Handler.start(name, zip.unpacked())), Duration.ofMinutes(1));
    }

    /** Starts it; takes a second or two. */
    public static LoadedFunction start(FunctionZip zip, Duration timeLimit) {
        return new LoadedFunction(zip, timeLimit);
    }

    @Override
    public byte[] invoke(byte[] event) {
        Instant deadline = Instant.now().plus(timeLimit);
        return await(thread.submit(() -> handler.invoke(event, deadline)), timeLimit);
    }

    /** Its class loader stays open: the application's own shutdown at the end of the process still needs it. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private <T> T await(Future<T> work, Duration limit) {
        try {
            return work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            throw new FunctionFailure(FunctionFailure.Kind.TIMEOUT, name + " did not answer within " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FunctionFailure(FunctionFailure.Kind.CRASH, name + " was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FunctionFailure failure) {
                throw failure;
            }
            throw new FunctionFailure(FunctionFailure.Kind.CRASH, name + " broke: " + e.getCause(), e);
        }
    }
}
