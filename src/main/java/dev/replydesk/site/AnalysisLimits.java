package dev.replydesk.site;

import dev.replydesk.probe.ClientLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** In public mode, counts the logs that a client sends as if they were probes. */
@Configuration(proxyBeanMethods = false)
class AnalysisLimits implements WebMvcConfigurer {
    private final ObjectProvider<ClientLimits> limits;

    AnalysisLimits(ObjectProvider<ClientLimits> limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request,
                                    HttpServletResponse response,
                                    Object handler) {
                                admit(request);
                                return true;
                            }
                        })
                .addPathPatterns("/analyze", "/api/analyses");
    }

    void admit(HttpServletRequest request) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            limits.ifAvailable(limit -> limit.admit(request.getRemoteAddr()));
        }
    }
}
