package io.commercebridge.returns.rma;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The sub-statuses that people have set up for RMAs: read all at once, remembered for an hour. */
public final class SubStatuses {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST = 500;

    private record SubStatus(String id, String name, int systemStatus) {}

    private record Known(List<SubStatus> all, Instant at) {}

    private final DynamicsClient dynamics;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    public SubStatuses(DynamicsClient dynamics, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.clock = requireNonNull(clock, "clock");
    }

    /** The row id of the one with this name below the system status. */
    public Optional<String> id(String name, int systemStatus) {
        return find(one -> one.name().equals(name) && one.systemStatus() == systemStatus)
                .map(SubStatus::id);
    }

    public Optional<String> name(String id) {
        return find(one -> one.id().equals(id)).map(SubStatus::name);
    }

    /** What is missing may have been added since: it is asked for each time. */
    private Optional<SubStatus> find(Predicate<SubStatus> which) {
        Known before = known;
        Optional<SubStatus> found = before.at().plus(REMEMBERED).isAfter(clock.instant())
                ? before.all().stream().filter(which).findFirst()
                : Optional.empty();
        return found.or(() -> read().stream().filter(which).findFirst());
    }

    private List<SubStatus> read() {
        List<SubStatus> all = dynamics
                .query(
                        "msdyn_rmasubstatuses",
                        "$select=msdyn_rmasubstatusid,msdyn_name,msdyn_systemstatus&$filter=statecode eq 0",
                        MOST)
                .stream()
                .map(row -> new SubStatus(
                        row.path("msdyn_rmasubstatusid").asText(),
                        RowView.of(row).text("msdyn_name").orElse(""),
                        RowView.of(row).choice("msdyn_systemstatus").orElse(0)))
                .toList();
        known = new Known(all, clock.instant());
        return all;
    }
}
