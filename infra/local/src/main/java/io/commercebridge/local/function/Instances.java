package io.commercebridge.local.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A function with as many instances as there are invocations at once, up to a limit; more invocations wait their turn.
 *
 * <p>An instance that timed out or crashed is not used again.
 */
public final class Instances implements LambdaFunction {
    private final Supplier<LambdaFunction> start;
    private final Semaphore free;
    private final Deque<LambdaFunction> idle = new ArrayDeque<>();

    public Instances(int limit, Supplier<LambdaFunction> start) {
        this.start = start;
        free = new Semaphore(limit, true);
    }

    @Override
    public byte[] invoke(byte[] event) {
        free.acquireUninterruptibly();
        try {
            LambdaFunction instance = take();
            try {
                byte[] answer = instance.invoke(event);
                give(instance);
                return answer;
            } catch (FunctionFailure failure) {
                if (failure.kind() == FunctionFailure.Kind.ERROR) {
                    give(instance);
                } else {
                    instance.close();
                }
                throw failure;
            }
        } finally {
            free.release();
        }
    }

    /** Starts the first instance, so that no event pays for it. */
    public void warm() {
        give(take());
    }

    @Override
    public synchronized void close() {
        idle.forEach(LambdaFunction::close);
        idle.clear();
    }

    private LambdaFunction take() {
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return start.get();
    }

    private synchronized void give(LambdaFunction instance) {
        idle.push(instance);
    }
}
