package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template the object {@code #desk}, which the fragments are built on. */
@Component
class DeskDialect extends AbstractDialect implements IExpressionObjectDialect {
    private static final String NAME = "desk";

    private final Factory factory;

    DeskDialect(Catalog catalog) {
        super("FTP Reply Desk");
        factory = new Factory(new DeskExpressions(catalog));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return factory;
    }

    /** One object serves all templates, since nothing in it changes. */
    private record Factory(DeskExpressions expressions) implements IExpressionObjectFactory {

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of(NAME);
        }

        @Override
        public Object buildObject(IExpressionContext context, String name) {
            return expressions;
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }
}
