package dev.replydesk.catalog.datafile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The line in which each entry of a YAML file stands. */
final class YamlLines {
    private final Node root;

    YamlLines(Node root) {
        this.root = root;
    }

    /**
     * The line of an entry, or of what surrounds it if it is not there.
     *
     * @param path names of fields, and places in lists counted from 0
     */
    int of(List<Object> path) {
        Node place = root;
        Node inside = root;
        for (Object step : path) {
            if (inside instanceof MappingNode fields
                    && field(fields, step) instanceof NodeTuple it) {
                place = it.getKeyNode();
                inside = it.getValueNode();
            } else if (inside instanceof SequenceNode list
                    && step instanceof Integer index
                    && index < list.getValue().size()) {
                place = list.getValue().get(index);
                inside = place;
            } else {
                break;
            }
        }
        return of(place);
    }

    private static @Nullable NodeTuple field(MappingNode fields, Object name) {
        return fields.getValue().stream()
                .filter(field -> nameOf(field).equals(name))
                .findFirst()
                .orElse(null);
    }

    static String nameOf(NodeTuple field) {
        return field.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
    }

    static int of(Node node) {
        return of(node.getStartMark());
    }

    static int of(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
