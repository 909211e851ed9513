package io.commercebridge.intake.sender;

import io.commercebridge.intake.http.WebhookRequest;

/** One kind of webhook sender. */
public interface Sender {

    /**
     * Proves that a request comes from this sender, before anything of it is read.
     *
     * @throws io.commercebridge.intake.http.Refusal 401
     * @throws io.commercebridge.platform.failure.BridgeException transient if the secrets cannot be had
     */
    void authenticate(WebhookRequest request);

    /**
     * What a proven request reports.
     *
     * @throws io.commercebridge.intake.http.Refusal 400 with what is wrong and where
     */
    Notification read(WebhookRequest request);
}
