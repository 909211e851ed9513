package io.commercebridge.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Accepts only messages that someone who knows a current secret signed within the last five minutes.
 *
 * <p>The scheme is Standard Webhooks 1.0 (standardwebhooks.com) with symmetric signatures: {@code v1,<base64 of
 * HMAC-SHA256 over "<id>.<timestamp>.<body>">}. Signatures of other versions are skipped.
 */
public final class StandardWebhooks {
    /** How far the sender's clock may be off, either way. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_SIGNATURES = 16;
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern ID = Pattern.compile("[!-~]{1,256}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final Clock clock;

    public StandardWebhooks(Clock clock) {
        this.clock = clock;
    }

    /**
     * The three headers of a signed message, empty texts where one is absent.
     *
     * @param id {@code webhook-id}, the same for every attempt to deliver the message
     * @param timestamp {@code webhook-timestamp}, seconds since 1970
     * @param signature {@code webhook-signature}, one or several parted by spaces
     */
    public record Signed(String id, String timestamp, String signature) {}

    /**
     * Whether the body is what one of the secrets signed.
     *
     * @param secrets in the form {@code whsec_<base64>}; see {@link #wellFormed}
     */
    public boolean verify(Signed headers, byte[] body, Collection<String> secrets) {
        if (!ID.matcher(headers.id()).matches() || !timely(headers.timestamp())) {
            return false;
        }
        List<String> offered = Arrays.stream(headers.signature().split(" ", -1))
                .filter(one -> one.startsWith("v1,"))
                .limit(MOST_SIGNATURES)
                .toList();
        boolean valid = false;
        for (String secret : secrets) {
            String expected = sign(secret, headers, body);
            for (String one : offered) {
                valid |= ConstantTime.equal(one, expected);
            }
        }
        return valid;
    }

    /** The signature with which a sender would send these headers and this body. */
    public static String sign(String secret, Signed headers, byte[] body) {
        byte[] key = key(secret).orElseThrow(() -> new IllegalArgumentException("a secret is not whsec_<base64>"));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((headers.id() + "." + headers.timestamp() + ".").getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Whether a text is {@code whsec_} and the base64 of a key of at least 16 bytes. */
    public static boolean wellFormed(String secret) {
        return key(secret).isPresent();
    }

    private boolean timely(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return off.abs().compareTo(TOLERANCE) <= 0;
    }

    private static Optional<byte[]> key(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            return Optional.of(key).filter(bytes -> bytes.length >= 16);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
