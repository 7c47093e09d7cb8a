package dev.replydesk.site;

import dev.replydesk.settings.ReplyDeskSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Keeps a desk for one person to the machine it runs on. */
@Configuration(proxyBeanMethods = false)
class LocalModeConfiguration {

    @Bean
    FilterRegistrationBean<LoopbackHostFilter> loopbackHostFilter(ReplyDeskSettings settings) {
        var registration = new FilterRegistrationBean<>(new LoopbackHostFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setEnabled(settings.isLocal());
        return registration;
    }
}
