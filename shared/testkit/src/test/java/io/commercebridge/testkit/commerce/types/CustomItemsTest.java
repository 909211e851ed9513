package io.commercebridge.testkit.commerce.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a customer adds to the type system is what the simulator has in its own. */
class CustomItemsTest {
    private static final Map<String, String> ATOMIC = Map.of(
            "java.lang.String", "String",
            "java.lang.Boolean", "Boolean",
            "java.math.BigDecimal", "BigDecimal");
    private final TypeSystem types = TypeSystem.shipped();

    private static List<Element> elements(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document items() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("../../infra/commerce/custom-items.xml").toFile());
    }

    @Test
    void declaresTheAttributesThatTheSimulatorHas() throws Exception {
        List<Element> attributes = elements(items(), "attribute");

        assertThat(attributes).hasSize(11).allSatisfy(attribute -> {
            Element owner = (Element) attribute.getParentNode().getParentNode();
            Attribute known = types.attribute(owner.getAttribute("code"), attribute.getAttribute("qualifier"));
            String type = attribute.getAttribute("type");
            assertThat(known.type()).isEqualTo(ATOMIC.getOrDefault(type, type));
        });
    }

    @Test
    void addsCodesThatTheSimulatorHas() throws Exception {
        for (Element enumeration : elements(items(), "enumtype")) {
            ItemType known = types.type(enumeration.getAttribute("code"));
            NodeList codes = enumeration.getElementsByTagName("value");
            for (int i = 0; i < codes.getLength(); i++) {
                assertThat(known.enumValues()).contains(((Element) codes.item(i)).getAttribute("code"));
            }
        }
    }
}
