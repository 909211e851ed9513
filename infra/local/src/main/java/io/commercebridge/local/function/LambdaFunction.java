package io.commercebridge.local.function;

/** A function that can be invoked as Lambda does it: one JSON document in, one out. */
public interface LambdaFunction extends AutoCloseable {

    /**
     * Invokes it once and waits for the answer.
     *
     * @throws FunctionFailure if it failed, did not answer in time or ended
     */
    byte[] invoke(byte[] event);

    @Override
    void close();
}
