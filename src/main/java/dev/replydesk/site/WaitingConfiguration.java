package dev.replydesk.site;

import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * What waits does so on virtual threads, of which there may be many. Requests themselves run on a
 * bounded number of threads: unbounded, a crowd of them would fill the memory.
 */
@Configuration(proxyBeanMethods = false)
class WaitingConfiguration {

    @Bean
    AsyncTaskExecutor applicationTaskExecutor(SimpleAsyncTaskExecutorBuilder builder) {
        return builder.virtualThreads(true).threadNamePrefix("waiting-").build();
    }
}
