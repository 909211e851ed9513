package io.commercebridge.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.remote.answer.Dialect;
import io.commercebridge.platform.remote.answer.Failures;
import io.commercebridge.platform.remote.answer.Received;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final String ROOT = "https://shop.example/odata/";
    private static final URI FROM = URI.create(ROOT + "io/Orders?$top=1");

    @Test
    void followsLinksWithinTheApi() {
        assertThat(follow("Orders?$skiptoken=1")).isEqualTo(URI.create(ROOT + "io/Orders?$skiptoken=1"));
        assertThat(follow("https://SHOP.example:443/odata/io/Orders?$filter=a eq 1"))
                .hasToString("https://SHOP.example:443/odata/io/Orders?$filter=a%20eq%201");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/odata/x",
                "http://shop.example/odata/x",
                "https://shop.example:8443/odata/x",
                "https://shop.example@evil.example/odata/x",
                "https://me@shop.example/odata/x",
                "https://shop.example.evil.example/odata/x",
                "https://shop.example/odata/../admin",
                "/other",
                "//evil.example/odata/x",
                "mailto:a@b.example",
                "https://[broken"
            })
    void i9FollowsNoLinkThatLeadsElsewhere(String link) {
        assertThatThrownBy(() -> follow(link))
                .isInstanceOf(RemoteException.class)
                .hasMessageContaining("redirect refused");
    }

    private static URI follow(String link) {
        return Links.within(FROM, link, ROOT, new Failures(new Plain(), Clock.systemUTC()));
    }

    private record Plain() implements Dialect {
        @Override
        public String system() {
            return "Shop";
        }

        @Override
        public Said read(Received failed) {
            return new Said("", "");
        }

        @Override
        public Optional<String> requestId(Received failed) {
            return Optional.empty();
        }
    }
}
