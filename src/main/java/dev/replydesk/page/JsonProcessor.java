package dev.replydesk.page;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code page:json} fills a script element with data. Escaping for HTML would break it there, where
 * a browser decodes nothing and only looks for the end tag and for comments.
 */
final class JsonProcessor extends AbstractStandardExpressionAttributeTagProcessor {

    JsonProcessor(String prefix, int precedence) {
        super(TemplateMode.HTML, prefix, "json", precedence, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            Object json,
            IElementTagStructureHandler structure) {
        structure.setBody(escaped(json.toString()), false);
    }

    /** In JSON this character stands in texts only, where it may be written as its number. */
    static String escaped(String json) {
        return json.replace("<", "\\u003c");
    }
}
