package io.commercebridge.testkit.commerce.types;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the line format of the {@code *.types} resources.
 *
 * <pre>
 * enum OrderStatus dynamic CREATED COMPLETED       # an enumeration with its codes; dynamic: projects may add some
 * type Order extends AbstractOrder                 # attributes follow, indented
 *   entries OrderEntry[] mappedBy=order partof     # name, type ([] collection), flags in any order, default=…
 * </pre>
 */
final class TypeSystemReader {
    private static final List<String> SHIPPED =
            List.of("foundation", "accounts", "catalogue", "orders", "fulfilment", "billing", "service", "segments");

    private final Map<String, ItemType> types = new LinkedHashMap<>();
    private Optional<String> current = Optional.empty();

    static TypeSystem shipped() {
        TypeSystemReader reader = new TypeSystemReader();
        SHIPPED.forEach(name -> reader.read(resource(name + ".types")));
        return new TypeSystem(reader.types);
    }

    static TypeSystem of(String text) {
        TypeSystemReader reader = new TypeSystemReader();
        reader.read(text);
        return new TypeSystem(reader.types);
    }

    private void read(String text) {
        text.lines().forEach(this::line);
    }

    private void line(String raw) {
        int hash = raw.indexOf('#');
        String line = hash < 0 ? raw : raw.substring(0, hash);
        if (line.isBlank()) {
            return;
        }
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        if (Character.isWhitespace(line.charAt(0))) {
            attribute(words);
        } else if (words.getFirst().equals("enum")) {
            enumeration(words);
        } else if (words.getFirst().equals("type")) {
            current = Optional.of(words.get(1));
            Optional<String> parent = words.size() > 3 ? Optional.of(words.get(3)) : Optional.empty();
            add(new ItemType(words.get(1), parent, Map.of(), List.of(), false));
        } else {
            throw new IllegalArgumentException("neither type, enum nor attribute: " + raw);
        }
    }

    private void enumeration(List<String> words) {
        boolean dynamic = words.size() > 2 && words.get(2).equals("dynamic");
        List<String> values = words.subList(dynamic ? 3 : 2, words.size());
        add(new ItemType(words.get(1), Optional.of("EnumerationValue"), Map.of(), values, dynamic));
    }

    private void add(ItemType type) {
        if (types.putIfAbsent(type.name(), type) != null) {
            throw new IllegalArgumentException("type defined twice: " + type.name());
        }
    }

    private void attribute(List<String> words) {
        String owner = current.orElseThrow(() -> new IllegalArgumentException("attribute outside a type: " + words));
        EnumSet<Attribute.Flag> flags = EnumSet.noneOf(Attribute.Flag.class);
        String type = words.get(1);
        if (type.endsWith("[]")) {
            flags.add(Attribute.Flag.COLLECTION);
            type = type.substring(0, type.length() - 2);
        }
        List<String> rest = words.subList(2, words.size());
        rest.stream()
                .filter(word -> !word.contains("="))
                .map(word -> Attribute.Flag.valueOf(word.toUpperCase(Locale.ROOT)))
                .forEach(flags::add);
        Attribute added =
                new Attribute(words.getFirst(), type, flags, option(rest, "mappedBy="), option(rest, "default="));
        types.computeIfPresent(owner, (_, before) -> with(before, added));
    }

    private static ItemType with(ItemType type, Attribute attribute) {
        Map<String, Attribute> declared = new LinkedHashMap<>(type.declared());
        declared.put(attribute.name(), attribute);
        return new ItemType(type.name(), type.parent(), declared, type.enumValues(), type.dynamic());
    }

    private static Optional<String> option(List<String> words, String prefix) {
        return words.stream()
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()))
                .findFirst();
    }

    private static String resource(String name) {
        try (InputStream in = TypeSystemReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
