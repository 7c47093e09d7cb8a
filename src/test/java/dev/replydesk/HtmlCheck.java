package dev.replydesk;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Asks the Nu HTML checker about pages. It needs no network, and takes one page at a time. */
final class HtmlCheck {
    private static final String HTML_RULES = "http://s.validator.nu/html5-all.rnc";

    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
    private final List<SAXParseException> errors = new ArrayList<>();

    HtmlCheck() throws Exception {
        checker.setUpMainSchema(HTML_RULES, new Errors());
        checker.setUpValidatorAndParsers(new Errors(), false, false);
    }

    /** What is wrong with a page, each with the number of its line. */
    List<Flaw> flawsOf(String path, String html) throws IOException, SAXException {
        errors.clear();
        checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return errors.stream().map(error -> flaw(path, error)).toList();
    }

    private static Flaw flaw(String path, SAXParseException error) {
        return new Flaw(
                String.valueOf(error.getMessage()), path + " line " + error.getLineNumber());
    }

    private final class Errors implements ErrorHandler {
        @Override
        public void warning(SAXParseException advice) {}

        @Override
        public void error(SAXParseException error) {
            errors.add(error);
        }

        @Override
        public void fatalError(SAXParseException error) {
            errors.add(error);
        }
    }
}
