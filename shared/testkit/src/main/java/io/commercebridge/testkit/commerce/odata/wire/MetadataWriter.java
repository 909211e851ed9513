package io.commercebridge.testkit.commerce.odata.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationKey;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.types.ValueType;

/** Renders an integration object's EDMX and service document. */
public final class MetadataWriter {
    private final IntegrationObject object;
    private final StringBuilder xml = new StringBuilder();

    public MetadataWriter(IntegrationObject object) {
        this.object = object;
    }

    /** The service document: the names of the entity sets. */
    public String serviceDocument() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode sets = document.putObject("d").putArray("EntitySets");
        object.items().values().forEach(item -> sets.add(item.set()));
        return document.toString();
    }

    public String edmx() {
        line("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        line("<edmx:Edmx Version=\"1.0\" xmlns:edmx=\"http://schemas.microsoft.com/ado/2007/06/edmx\">");
        line("<edmx:DataServices m:DataServiceVersion=\"1.0\""
                + " xmlns:m=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\">");
        line("<Schema Namespace=\"HybrisCommerceOData\" xmlns=\"http://schemas.microsoft.com/ado/2008/09/edm\""
                + " xmlns:s=\"http://schemas.sap.com/commerce\">");
        object.items().values().forEach(this::entityType);
        object.items().values().forEach(this::associations);
        container();
        line("</Schema></edmx:DataServices></edmx:Edmx>");
        return xml.toString();
    }

    private void entityType(IntegrationItem item) {
        line("<EntityType Name=\"" + item.code() + "\"><Key><PropertyRef Name=\"integrationKey\"/></Key>");
        item.attributes().values().stream().filter(IntegrationAttribute::simple).forEach(this::property);
        line("<Property Name=\"integrationKey\" Type=\"Edm.String\" Nullable=\"false\" s:Alias=\""
                + IntegrationKey.alias(object, item) + "\"/>");
        item.attributes().values().stream()
                .filter(attribute -> attribute.target().isPresent())
                .forEach(attribute -> navigation(item, attribute));
        line("</EntityType>");
    }

    private void property(IntegrationAttribute attribute) {
        String type = attribute.attribute().atomic().map(ValueType::edmName).orElseThrow();
        line("<Property Name=\"" + attribute.name() + "\" Type=\"" + type + "\" Nullable=\"" + !attribute.required()
                + "\"" + annotations(attribute) + "/>");
    }

    private void navigation(IntegrationItem item, IntegrationAttribute attribute) {
        line("<NavigationProperty Name=\"" + attribute.name() + "\" Relationship=\"HybrisCommerceOData."
                + association(item, attribute) + "\" FromRole=\"" + item.code() + "\" ToRole=\"" + role(item, attribute)
                + "\" Nullable=\"" + !attribute.required() + "\"" + annotations(attribute) + "/>");
    }

    private static String annotations(IntegrationAttribute attribute) {
        return (attribute.unique() ? " s:IsUnique=\"true\"" : "")
                + (attribute.localized() ? " s:IsLanguageDependent=\"true\"" : "")
                + (attribute.markedAutoCreate() ? " s:IsAutoCreate=\"true\"" : "")
                + (attribute.createsTarget() && !attribute.markedAutoCreate() ? " s:IsPartOf=\"true\"" : "");
    }

    private void associations(IntegrationItem item) {
        item.attributes().values().stream()
                .filter(attribute -> attribute.target().isPresent())
                .forEach(attribute -> line("<Association Name=\"" + association(item, attribute) + "\">"
                        + end(item.code(), item.code(), "0..1")
                        + end(
                                attribute.target().orElseThrow(),
                                role(item, attribute),
                                attribute.collection() ? "*" : "0..1")
                        + "</Association>"));
    }

    private static String end(String type, String role, String multiplicity) {
        return "<End Type=\"HybrisCommerceOData." + type + "\" Role=\"" + role + "\" Multiplicity=\"" + multiplicity
                + "\"/>";
    }

    private void container() {
        line("<EntityContainer Name=\"Container\" m:IsDefaultEntityContainer=\"true\">");
        for (IntegrationItem item : object.items().values()) {
            line("<EntitySet Name=\"" + item.set() + "\" EntityType=\"HybrisCommerceOData." + item.code() + "\"/>");
        }
        line("</EntityContainer>");
    }

    private static String association(IntegrationItem item, IntegrationAttribute attribute) {
        return "FK_" + item.code() + "_" + attribute.name();
    }

    private static String role(IntegrationItem item, IntegrationAttribute attribute) {
        String target = attribute.target().orElseThrow();
        return target.equals(item.code()) ? attribute.name() : target;
    }

    private void line(String text) {
        xml.append(text).append('\n');
    }
}
