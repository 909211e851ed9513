package io.commercebridge.commands.match.source;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** What a customer decides about matching; variables {@code BRIDGE_MATCH_…}. */
@ConfigMapping(prefix = "bridge.match")
public interface MatchConfig {

    /** Domains under which anybody gets an e-mail address, besides the well-known ones; separated by commas. */
    Optional<Set<String>> publicDomains();
}
