package dev.replydesk.probe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.replydesk.probe.ClientLimits;
import dev.replydesk.probe.Probes;
import dev.replydesk.report.Reports;
import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.site.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(ProbeController.class)
@EnableConfigurationProperties(ReplyDeskSettings.class)
class ProbeFormOfOnePersonTests {
    @Autowired private MockMvcTester mvc;

    @MockitoBean private Probes probes;
    @MockitoBean private ClientLimits limits;
    @MockitoBean private Reports reports;

    @Test
    void formAsksForNoConsent() {
        assertThat(mvc.get().uri("/probe"))
                .hasStatusOk()
                .bodyText()
                .contains("The server will see connections from this machine")
                .doesNotContain("name=\"consent\"");
    }

    @Test
    void startNeedsNoConsent() {
        given(probes.start(any(), any())).willReturn("one");
        assertThat(mvc.post().uri("/probe").with(csrf()).param("host", "localhost"))
                .hasStatus(303)
                .hasRedirectedUrl("/reports/one");
    }
}
