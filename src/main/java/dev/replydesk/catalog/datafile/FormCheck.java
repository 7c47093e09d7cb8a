package dev.replydesk.catalog.datafile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A file has the form of its record: every field that is not {@code @Nullable} is there once, none
 * is unknown, and each holds what its type demands.
 */
final class FormCheck {
    private final List<DataProblem> problems = new ArrayList<>();
    private final String file;

    FormCheck(String file) {
        this.file = file;
    }

    List<DataProblem> problems(Node root, Type type) {
        check(root, type, "the file");
        return problems;
    }

    private void check(Node node, Type type, String what) {
        if (node.getTag().equals(Tag.NULL)) {
            add(node, what + " says nothing");
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            checkMap(node, map.getActualTypeArguments()[1], what);
        } else if (type instanceof ParameterizedType list) {
            checkList(node, list.getActualTypeArguments()[0], what);
        } else if (type instanceof Class<?> fields && fields.isRecord()) {
            checkRecord(node, fields, what);
        } else {
            ScalarForm.fault(node, (Class<?>) type)
                    .ifPresent(fault -> add(node, what + " " + fault));
        }
    }

    private void checkList(Node node, Type type, String what) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(entry -> check(entry, type, "an entry of " + what));
        } else {
            add(node, what + " has to be a list");
        }
    }

    private void checkMap(Node node, Type type, String what) {
        if (node instanceof MappingNode map) {
            fieldsOf(map).forEach((name, field) -> check(field.getValueNode(), type, quoted(name)));
        } else {
            add(node, what + " has to be fields with names");
        }
    }

    private void checkRecord(Node node, Class<?> type, String what) {
        if (node instanceof MappingNode fields) {
            checkFields(fields, type);
        } else {
            add(node, what + " has to be fields with names");
        }
    }

    private void checkFields(MappingNode node, Class<?> type) {
        Map<String, NodeTuple> fields = fieldsOf(node);
        var known = new HashSet<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = nameOf(component);
            known.add(name);
            NodeTuple field = fields.get(name);
            if (field != null) {
                if (isRequired(component) || !field.getValueNode().getTag().equals(Tag.NULL)) {
                    check(field.getValueNode(), component.getGenericType(), quoted(name));
                }
            } else if (isRequired(component)) {
                add(node, "field " + quoted(name) + " is missing");
            }
        }
        fields.forEach(
                (name, field) -> {
                    if (!known.contains(name)) {
                        add(field.getKeyNode(), "field " + quoted(name) + " is unknown");
                    }
                });
    }

    private Map<String, NodeTuple> fieldsOf(MappingNode node) {
        var fields = new LinkedHashMap<String, NodeTuple>();
        for (NodeTuple field : node.getValue()) {
            String name = YamlLines.nameOf(field);
            if (fields.putIfAbsent(name, field) != null) {
                add(field.getKeyNode(), "field " + quoted(name) + " is there twice");
            }
        }
        return fields;
    }

    private static String nameOf(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotationsByType(JsonProperty.class))
                .map(JsonProperty::value)
                .findFirst()
                .orElse(component.getName());
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private void add(Node node, String message) {
        problems.add(new DataProblem(file, YamlLines.of(node), message));
    }
}
