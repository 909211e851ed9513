package io.commercebridge.rules.planted.mapping;

import com.fasterxml.jackson.databind.node.TextNode;

final class LearnedMapper {

    TextNode toText(String value) {
        return TextNode.valueOf(value);
    }
}
