package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoopbackHostFilterTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "localhost.",
                "LocalHost.:8080",
                "[0:0:0:0:0:0:0:1]:8080",
                "127.0.0.1",
                "127.1.2.3:8080",
                "[::1]",
                "[::1]:8080"
            })
    void filterWhenHostIsLoopbackPassesOn(String host) throws Exception {
        var chain = new MockFilterChain();
        new LoopbackHostFilter().doFilter(requestTo(host), new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "localhost..",
                "127.0.0.1.nip.io",
                "localtest.me:8080",
                "2130706433",
                "127.1",
                "0x7f.0.0.1",
                "[::]",
                "[::1].evil.example",
                "[::ffff:192.168.1.20]",
                "localhost:8080.evil.example",
                "localhost:8080\n",
                "localhost, evil.example",
                "127.0.0.1.evil.example",
                "evil.example:8080",
                "192.168.1.20",
                "[2001:db8::1]",
                "0.0.0.0",
                "localhost@evil.example",
                ""
            })
    void filterWhenHostIsForeignRefuses(String host) throws Exception {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new LoopbackHostFilter().doFilter(requestTo(host), response, chain);
        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).contains("localhost only");
    }

    @Test
    void filterWhenHostIsMissingRefuses() throws Exception {
        var response = new MockHttpServletResponse();
        new LoopbackHostFilter()
                .doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(403);
    }

    private static MockHttpServletRequest requestTo(String host) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Host", host);
        return request;
    }
}
