package dev.replydesk.page;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/** Gives the head of every page the attributes {@code page:json} and {@code page:words}. */
@Component
class PageDialect extends AbstractProcessorDialect {
    private static final int AFTER_CONDITIONS = 1_200;

    PageDialect() {
        super("Page", "page", AFTER_CONDITIONS);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new JsonProcessor(prefix, AFTER_CONDITIONS),
                new WordsProcessor(prefix, AFTER_CONDITIONS));
    }
}
