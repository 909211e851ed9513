package io.commercebridge.segments.membership.wanted;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.segment.MemberKind;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.RowPage;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads who is in which list. */
public final class ListMembers {
    /** The column with the member's id, as it is read. */
    public static final String MEMBER = "_entityid_value";
    /** The column with the list's id, as it is read. */
    public static final String LIST = "_listid_value";

    /** So many ids fit into an address. */
    private static final int CHUNK = 40;

    private static final String SELECT = "$select=listmemberid," + MEMBER + "," + LIST + ",entitytype&$filter=";

    private final DynamicsClient dynamics;

    public ListMembers(DynamicsClient dynamics) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
    }

    /** Every place of these members; one request for every forty. */
    List<Place> placesOf(Collection<String> members) {
        List<Place> places = new ArrayList<>();
        List<String> all = List.copyOf(members);
        for (int from = 0; from < all.size(); from += CHUNK) {
            String anyOf = all.subList(from, Math.min(all.size(), from + CHUNK)).stream()
                    .map(member -> MEMBER + " eq " + member)
                    .collect(Collectors.joining(" or "));
            dynamics.readAll("listmembers", SELECT + anyOf, page -> page.forEach(row -> places.add(place(row))));
        }
        return places;
    }

    private static Place place(JsonNode json) {
        RowView row = RowView.of(json);
        Optional<RowView.Target> member = row.lookup("entityid");
        String table = member.map(RowView.Target::table)
                .filter(name -> !name.isEmpty())
                .or(() -> row.text("entitytype"))
                .orElse("");
        return new Place(
                member.map(RowView.Target::id).orElse(""), json.path(LIST).asText(), MemberKind.ofTable(table));
    }

    /** The first page of a list's members, in an order that later pages keep. */
    public RowPage firstPage(String listId, int most) {
        return dynamics.page("listmembers", SELECT + LIST + " eq " + listId + "&$orderby=listmemberid", most);
    }

    /** The page that an earlier one led to. */
    public RowPage pageAfter(String next, int most) {
        return dynamics.pageAfter(next, most);
    }
}
