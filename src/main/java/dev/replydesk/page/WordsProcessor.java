package dev.replydesk.page;

import java.io.StringWriter;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * {@code page:words} sets {@code content} to the words of a fragment. The title of a page is an
 * element of its template, and Open Graph wants it in an attribute.
 */
final class WordsProcessor extends AbstractStandardExpressionAttributeTagProcessor {

    WordsProcessor(String prefix, int precedence) {
        super(TemplateMode.HTML, prefix, "words", precedence, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            Object fragment,
            IElementTagStructureHandler structure) {
        String words = words(context, (Fragment) fragment);
        structure.setAttribute("content", HtmlEscape.escapeHtml4Xml(words));
    }

    private static String words(ITemplateContext context, Fragment fragment) {
        var html = new StringWriter();
        context.getConfiguration()
                .getTemplateManager()
                .process(fragment.getTemplateModel(), context, html);
        String withoutTags = html.toString().replaceAll("<[^>]*>", "");
        return HtmlEscape.unescapeHtml(withoutTags).strip();
    }
}
