package io.commercebridge.commands.match.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.match.Company;
import io.commercebridge.mapping.match.Person;
import io.commercebridge.mapping.match.spelling.EmailDomain;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Active accounts and contacts with what they can be matched by. */
@Singleton
public final class DynamicsRecords {
    private static final String NONE = "none";
    private static final String ACTIVE = "&$filter=statecode eq 0";

    private final DynamicsClient dynamics;
    private final String taxIdColumn;

    /** @param config says in which column the customers flow finds the VAT registration number; {@code none} if in none */
    DynamicsRecords(DynamicsClient dynamics, Config config) {
        this.dynamics = dynamics;
        this.taxIdColumn = config.getOptionalValue("bridge.customers.tax-id-column", String.class)
                .orElse("cb_taxid");
    }

    public void companies(Consumer<List<Company>> pages) {
        String taxId = taxIdColumn.equals(NONE) ? "" : "," + taxIdColumn;
        dynamics.readAll(
                "accounts",
                "$select=accountid,accountnumber,name,emailaddress1,websiteurl" + taxId + ACTIVE,
                page -> pages.accept(page.stream().map(this::company).toList()));
    }

    public void people(Consumer<List<Person>> pages) {
        dynamics.readAll(
                "contacts",
                "$select=contactid,fullname,emailaddress1,_parentcustomerid_value" + ACTIVE
                        + " and emailaddress1 ne null",
                page -> pages.accept(page.stream().map(DynamicsRecords::person).toList()));
    }

    private Company company(JsonNode json) {
        RowView row = RowView.of(json);
        Set<String> domains = Stream.of(
                        row.text("emailaddress1").flatMap(EmailDomain::of),
                        row.text("websiteurl").flatMap(EmailDomain::ofWebsite))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new Company(
                row.text("accountid").orElseThrow(),
                row.text("name").orElse(""),
                row.text("accountnumber").orElse(""),
                row.text(taxIdColumn).orElse(""),
                domains);
    }

    private static Person person(JsonNode json) {
        RowView row = RowView.of(json);
        return new Person(
                row.text("contactid").orElseThrow(),
                row.text("fullname").orElse(""),
                row.text("emailaddress1").orElse(""),
                row.lookup("parentcustomerid")
                        .filter(parent -> parent.table().equals("account"))
                        .map(RowView.Target::id)
                        .orElse(""));
    }
}
