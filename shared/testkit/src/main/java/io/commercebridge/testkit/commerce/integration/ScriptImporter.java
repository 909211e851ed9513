package io.commercebridge.testkit.commerce.integration;

import io.commercebridge.testkit.commerce.impex.ImpexException;
import io.commercebridge.testkit.commerce.impex.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Imports scripts and the descriptors of virtual attributes that refer to them. */
final class ScriptImporter {
    private static final String MODEL = "model://";
    private static final Map<String, String> TYPES = Map.of(
            "java.lang.String", "String",
            "java.lang.Boolean", "Boolean",
            "java.lang.Integer", "Integer",
            "java.lang.Long", "Long",
            "java.lang.Float", "Float",
            "java.lang.Double", "Double",
            "java.math.BigDecimal", "BigDecimal",
            "java.util.Date", "Date");

    private final Map<String, String> contents = new LinkedHashMap<>();
    private final Map<String, Logic> descriptors = new LinkedHashMap<>();

    /** A virtual attribute's atomic type and the code of the script that computes it. */
    record Logic(String type, String script) {}

    void script(Row row) {
        String language = row.cell("scriptType").orElse("GROOVY");
        if (!language.equals("GROOVY")) {
            throw new ImpexException(
                    row.place(), "scriptType cannot be " + language + ", the project ships Groovy only");
        }
        contents.put(row.required("code"), row.required("content"));
    }

    void descriptor(Row row) {
        String type = row.cell("type").orElse("java.lang.String");
        String script = location(row, "logicLocation");
        if (!TYPES.containsKey(type)) {
            throw new ImpexException(row.place(), "a virtual attribute cannot be of type " + type);
        }
        if (!VirtualValues.knows(script)) {
            throw new ImpexException(
                    row.place(), "the simulator does not know what the script " + script + " computes");
        }
        descriptors.put(row.required("code"), new Logic(TYPES.getOrDefault(type, type), script));
    }

    /** The script that a cell with a {@code model://} address names; it must have been imported before. */
    String location(Row row, String column) {
        return named(row.required(column))
                .orElseThrow(() -> new ImpexException(row.place(), "no such " + column + ": " + row.required(column)));
    }

    /** The code of the imported script at this {@code model://} address. */
    Optional<String> named(String location) {
        return Optional.of(location)
                .filter(address -> address.startsWith(MODEL))
                .map(address -> address.substring(MODEL.length()))
                .filter(contents::containsKey);
    }

    Logic logic(String descriptor, Row row) {
        return Optional.ofNullable(descriptors.get(descriptor))
                .orElseThrow(() -> new ImpexException(row.place(), "no such retrievalDescriptor: " + descriptor));
    }
}
