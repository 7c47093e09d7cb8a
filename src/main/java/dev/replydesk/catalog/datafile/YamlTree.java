package dev.replydesk.catalog.datafile;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file as Jackson sees it, without parsing it again. */
final class YamlTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private YamlTree() {}

    /** Numbers and truth values stay texts; Jackson makes of them what the field demands. */
    static JsonNode of(Node node) {
        return switch (node) {
            case MappingNode fields -> {
                ObjectNode object = NODES.objectNode();
                fields.getValue()
                        .forEach(
                                field ->
                                        object.set(
                                                YamlLines.nameOf(field), of(field.getValueNode())));
                yield object;
            }
            case SequenceNode list -> {
                ArrayNode array = NODES.arrayNode();
                list.getValue().forEach(entry -> array.add(of(entry)));
                yield array;
            }
            case ScalarNode scalar when !scalar.getTag().equals(Tag.NULL) ->
                    NODES.stringNode(scalar.getValue());
            default -> NODES.nullNode();
        };
    }
}
