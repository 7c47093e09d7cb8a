package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ApiOriginFilterTests {

    @Test
    void filterWhenProgramPostsPassesOn() throws Exception {
        assertThat(statusOf(post())).isEqualTo(200);
    }

    @Test
    void filterWhenOwnPagePostsPassesOn() throws Exception {
        var request = post();
        request.addHeader("Sec-Fetch-Site", "same-origin");
        assertThat(statusOf(request)).isEqualTo(200);
    }

    @Test
    void filterWhenOtherSitePostsRefuses() throws Exception {
        for (String site : new String[] {"cross-site", "same-site"}) {
            var request = post();
            request.addHeader("Sec-Fetch-Site", site);
            assertThat(statusOf(request)).isEqualTo(403);
        }
    }

    @Test
    void filterWhenOldBrowserNamesForeignOriginRefuses() throws Exception {
        for (String origin :
                new String[] {"https://evil.example", "null", "http://localhost:9999", "::"}) {
            var request = post();
            request.addHeader("Origin", origin);
            assertThat(statusOf(request)).isEqualTo(403);
        }
    }

    @Test
    void filterWhenOldBrowserNamesOwnOriginPassesOn() throws Exception {
        var request = post();
        request.addHeader("Origin", "http://localhost");
        assertThat(statusOf(request)).isEqualTo(200);
    }

    @Test
    void filterWhenRequestOnlyReadsPassesOn() throws Exception {
        var request = post();
        request.setMethod("GET");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(statusOf(request)).isEqualTo(200);
    }

    @Test
    void filterWhenPathIsWrittenWithEscapesRefusesAsWell() throws Exception {
        var request = new MockHttpServletRequest("POST", "/%61pi/probes");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(statusOf(request)).isEqualTo(403);
    }

    @Test
    void filterLeavesPagesToTheirTokens() throws Exception {
        var request = new MockHttpServletRequest("POST", "/probe");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(statusOf(request)).isEqualTo(200);
    }

    private static int statusOf(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        new ApiOriginFilter().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest post() {
        return new MockHttpServletRequest("POST", "/api/probes");
    }
}
