package io.commercebridge.rules.planted.orders;

final class Sleeper {

    void doze(long milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
    }
}
