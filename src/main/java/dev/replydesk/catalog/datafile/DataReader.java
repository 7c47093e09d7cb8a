package dev.replydesk.catalog.datafile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a data file into a value. Its form is judged before Jackson sees it, since Jackson stops at
 * the first mistake.
 */
final class DataReader {
    private static final JsonMapper VALUES =
            JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private DataReader() {}

    static <T> DataFile<T> read(DataFolder.Text file, TypeReference<T> type) {
        try {
            return new Compose(SETTINGS)
                    .composeString(file.content())
                    .map(root -> read(file.name(), type, root))
                    .orElseGet(() -> broken(file.name(), 1, "the file is empty"));
        } catch (MarkedYamlEngineException malformed) {
            return broken(
                    file.name(),
                    YamlLines.of(malformed.getProblemMark()),
                    "this is not YAML: " + malformed.getProblem());
        } catch (YamlEngineException unreadable) {
            return broken(file.name(), 1, "this is not YAML: " + unreadable.getMessage());
        }
    }

    private static <T> DataFile<T> read(String file, TypeReference<T> type, Node root) {
        List<DataProblem> form = new FormCheck(file).problems(root, type.getType());
        List<DataProblem> problems =
                Stream.of(form, new BackQuoteCheck(file).problems(root))
                        .flatMap(List::stream)
                        .toList();
        if (!form.isEmpty()) {
            return new DataFile<>(file, problems, null);
        }
        var lines = new YamlLines(root);
        try {
            T value = VALUES.readValue(VALUES.treeAsTokens(YamlTree.of(root)), type);
            return new DataFile<>(file, problems, new Located<>(file, lines, List.of(), value));
        } catch (JacksonException refused) {
            return broken(file, lines.of(path(refused)), reason(refused));
        }
    }

    private static List<Object> path(JacksonException refused) {
        var path = new ArrayList<Object>();
        for (JacksonException.Reference step : refused.getPath()) {
            String field = step.getPropertyName();
            path.add(field == null ? step.getIndex() : field);
        }
        return path;
    }

    /** What the record says that refused its values, otherwise what Jackson says. */
    private static String reason(JacksonException refused) {
        Throwable cause = refused.getCause();
        return String.valueOf(cause == null ? refused.getOriginalMessage() : cause.getMessage());
    }

    private static <T> DataFile<T> broken(String file, int line, String message) {
        return new DataFile<>(file, List.of(new DataProblem(file, line, message)), null);
    }
}
