package dev.replydesk.catalog.web;

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

    DeskDialect() {
        super("FTP Reply Desk");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new Factory();
    }

    /** One object serves all templates, since it holds nothing. */
    private static final class Factory implements IExpressionObjectFactory {
        private final DeskExpressions expressions = new DeskExpressions();

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
