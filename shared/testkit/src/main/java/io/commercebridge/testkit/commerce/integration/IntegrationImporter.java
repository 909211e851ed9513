package io.commercebridge.testkit.commerce.integration;

import io.commercebridge.testkit.commerce.impex.ImpexException;
import io.commercebridge.testkit.commerce.impex.Row;
import io.commercebridge.testkit.commerce.types.Attribute;
import io.commercebridge.testkit.commerce.types.TypeSystem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Imports the integration object rows of a script; importing a row twice is an update, as in SAP Commerce. */
final class IntegrationImporter {
    private final TypeSystem types;
    private final Map<String, IntegrationObject> objects = new LinkedHashMap<>();

    IntegrationImporter(TypeSystem types) {
        this.types = types;
    }

    Map<String, IntegrationObject> objects() {
        return objects;
    }

    IntegrationObject object(String code, Row row) {
        return Optional.ofNullable(objects.get(code))
                .orElseThrow(() -> new ImpexException(row.place(), "no IntegrationObject " + code));
    }

    void object(Row row) {
        oneOf(row, "integrationType", Set.of("INBOUND", "OUTBOUND"));
        String code = row.required("code");
        objects.putIfAbsent(code, new IntegrationObject(code, Map.of(), Optional.empty()));
    }

    void item(Row row) {
        IntegrationObject object = object(row.required("integrationObject"), row);
        String type = row.required("type");
        if (!types.knows(type)) {
            throw new ImpexException(row.place(), "unknown type " + type);
        }
        IntegrationItem.TypeMatch match = match(row);
        boolean root = row.flag("root");
        if (root
                && object.root()
                        .filter(other -> !other.code().equals(row.required("code")))
                        .isPresent()) {
            throw new ImpexException(row.place(), object.code() + " has two root items");
        }
        objects.put(object.code(), object.with(new IntegrationItem(row.required("code"), type, root, match, Map.of())));
    }

    void attribute(Row row) {
        String[] owner = row.path("integrationObjectItem", 2);
        IntegrationObject object = object(owner[0], row);
        IntegrationItem item = item(object, owner[1], row);
        Attribute attribute = descriptor(item, row);
        Optional<String> target = target(object, attribute, row);
        IntegrationAttribute added = new IntegrationAttribute(
                row.required("attributeName"),
                attribute,
                target,
                row.flag("unique"),
                row.flag("autoCreate"),
                Optional.empty());
        if (added.unique() && added.collection()) {
            throw new ImpexException(row.place(), "a collection cannot be unique: " + added.name());
        }
        objects.put(object.code(), object.with(item.with(added)));
    }

    void virtualAttribute(Row row, ScriptImporter scripts) {
        String[] owner = row.path("integrationObjectItem", 2);
        IntegrationObject object = object(owner[0], row);
        IntegrationItem item = item(object, owner[1], row);
        String name = row.required("attributeName");
        if (item.find(name).filter(other -> !other.virtual()).isPresent()) {
            throw new ImpexException(row.place(), item.code() + " already has an attribute " + name);
        }
        ScriptImporter.Logic logic = scripts.logic(row.required("retrievalDescriptor"), row);
        objects.put(
                object.code(),
                object.with(item.with(IntegrationAttribute.virtual(name, logic.type(), logic.script()))));
    }

    void channel(Row row) {
        IntegrationObject object = object(row.required("integrationObject"), row);
        oneOf(row, "authenticationType", Set.of("BASIC", "OAUTH"));
        objects.put(
                object.code(), new IntegrationObject(object.code(), object.items(), row.cell("authenticationType")));
    }

    private Attribute descriptor(IntegrationItem item, Row row) {
        String[] descriptor = row.path("attributeDescriptor", 2);
        if (!types.knows(descriptor[0]) || !types.isA(item.type(), descriptor[0])) {
            throw new ImpexException(row.place(), item.type() + " is no " + descriptor[0]);
        }
        return types.find(descriptor[0], descriptor[1])
                .flatMap(_ -> types.find(item.type(), descriptor[1]))
                .orElseThrow(
                        () -> new ImpexException(row.place(), descriptor[0] + " has no attribute " + descriptor[1]));
    }

    private Optional<String> target(IntegrationObject object, Attribute attribute, Row row) {
        Optional<String> cell = row.cell("returnIntegrationObjectItem");
        if (!attribute.reference()) {
            if (cell.isPresent()) {
                throw new ImpexException(row.place(), attribute.name() + " is atomic and returns no item");
            }
            return cell;
        }
        String[] path = row.path("returnIntegrationObjectItem", 2);
        IntegrationItem target = item(object, path[1], row);
        if (!path[0].equals(object.code())
                || !(types.isA(target.type(), attribute.type()) || types.isA(attribute.type(), target.type()))) {
            throw new ImpexException(row.place(), attribute.name() + " cannot return " + String.join(":", path));
        }
        return Optional.of(target.code());
    }

    private static IntegrationItem item(IntegrationObject object, String code, Row row) {
        return Optional.ofNullable(object.items().get(code))
                .orElseThrow(() -> new ImpexException(row.place(), object.code() + " has no item " + code));
    }

    private static IntegrationItem.TypeMatch match(Row row) {
        String name = row.cell("itemTypeMatch").orElse(IntegrationItem.TypeMatch.ALL_SUBTYPES.name());
        try {
            return IntegrationItem.TypeMatch.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ImpexException(row.place(), "itemTypeMatch cannot be " + name);
        }
    }

    private static void oneOf(Row row, String column, Set<String> allowed) {
        row.cell(column).filter(value -> !allowed.contains(value)).ifPresent(value -> {
            throw new ImpexException(row.place(), column + " cannot be " + value);
        });
    }
}
