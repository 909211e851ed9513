package io.commercebridge.local.oneorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.local.function.LambdaFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Stands before the door: keeps webhooks back, and lets them in when it is told to, each twice and in any order. */
final class ShuffledDoor implements LambdaFunction {
    private static final byte[] TAKEN = "{\"statusCode\":202,\"body\":\"{}\"}".getBytes(UTF_8);

    private final LambdaFunction intake;
    private final Random random;
    private final List<byte[]> waiting = new ArrayList<>();
    private int letIn;

    ShuffledDoor(LambdaFunction intake, long seed) {
        this.intake = intake;
        random = new Random(seed);
    }

    @Override
    public synchronized byte[] invoke(byte[] event) {
        waiting.add(event);
        return TAKEN;
    }

    /** False if nobody was waiting. */
    boolean letIn() {
        List<byte[]> all = all();
        for (byte[] event : all) {
            assertThat(new String(intake.invoke(event), UTF_8)).contains("\"statusCode\":202");
            letIn++;
        }
        return !all.isEmpty();
    }

    /** How many webhooks it has let in, each counted twice. */
    int count() {
        return letIn;
    }

    private synchronized List<byte[]> all() {
        List<byte[]> all = new ArrayList<>(waiting);
        all.addAll(waiting);
        waiting.clear();
        Collections.shuffle(all, random);
        return all;
    }

    @Override
    public void close() {
        intake.close();
    }
}
