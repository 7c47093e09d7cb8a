package dev.replydesk.catalog.datafile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/** A copy of the real data files in which tests break something. */
public record CatalogCopy(Path root) {
    private static final Path REAL = Path.of("src/main/resources/catalog");

    /** Copies the files into a directory. */
    public static CatalogCopy into(Path directory) throws IOException {
        FileSystemUtils.copyRecursively(REAL, directory.resolve("catalog"));
        return new CatalogCopy(directory);
    }

    /** A mistake: in a file one text takes the place of another. */
    public record Mistake(String file, String text, String instead) {
        @Override
        public String toString() {
            return file + ": " + instead.strip();
        }
    }

    /** Makes the mistakes, reads, and undoes them; what the exception says of the files. */
    public List<String> problems(List<Mistake> mistakes, Consumer<DataFolder> read)
            throws IOException {
        for (Mistake mistake : mistakes) {
            Path file = file(mistake);
            String content = Files.readString(file);
            assertThat(content).contains(mistake.text());
            int at = content.indexOf(mistake.text());
            Files.writeString(
                    file,
                    content.substring(0, at)
                            + mistake.instead()
                            + content.substring(at + mistake.text().length()));
        }
        try {
            var wrong =
                    catchThrowableOfType(
                            WrongDataException.class, () -> read.accept(DataFolder.in(root)));
            assertThat(wrong).as("nothing was found wrong").isNotNull();
            return String.valueOf(wrong.getMessage()).lines().skip(1).toList();
        } finally {
            for (Mistake mistake : mistakes) {
                Files.copy(
                        REAL.resolveSibling(mistake.file()),
                        file(mistake),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path file(Mistake mistake) {
        return root.resolve(mistake.file());
    }
}
