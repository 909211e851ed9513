package io.commercebridge.local.function;

import java.util.Optional;

/** Remembers the last event, to show what happens when the queue delivers one twice, as it may at any time. */
public final class Repeatable implements LambdaFunction {
    private final LambdaFunction function;
    private volatile Optional<byte[]> last = Optional.empty();
    private volatile boolean always;

    public Repeatable(LambdaFunction function) {
        this.function = function;
    }

    @Override
    public byte[] invoke(byte[] event) {
        last = Optional.of(event);
        if (always) {
            function.invoke(event);
        }
        return function.invoke(event);
    }

    /** Whether every event is given to it twice from now on; the second answer counts. */
    public void repeatAlways(boolean on) {
        always = on;
    }

    /** Invokes it once more with the last event. */
    public void repeat() {
        function.invoke(last.orElseThrow(() -> new IllegalStateException("nothing to repeat")));
    }

    @Override
    public void close() {
        function.close();
    }
}
