package dev.replydesk.logs;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/** Finds the log in a form: the chosen file, or else what was typed. */
public final class FormLog {
    private FormLog() {}

    /**
     * The bytes of it.
     *
     * @param file the file that was chosen; null or empty when none was
     * @param field the name of the field to type in
     */
    public static InputStream bytes(
            HttpServletRequest form, @Nullable MultipartFile file, String field)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            return file.getInputStream();
        }
        Part part = part(form, field);
        return part == null ? new TextStream(text(form, field)) : part.getInputStream();
    }

    /** What was typed. */
    public static String text(HttpServletRequest form, String field) {
        String typed = form.getParameter(field);
        return typed == null ? "" : typed;
    }

    /** The container has these bytes already; null where the form is none of several parts. */
    private static @Nullable Part part(HttpServletRequest form, String field) throws IOException {
        String type = form.getContentType();
        if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return null;
        }
        try {
            return form.getPart(field);
        } catch (ServletException noParts) {
            return null;
        }
    }
}
