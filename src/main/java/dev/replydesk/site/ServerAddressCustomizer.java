package dev.replydesk.site;

import dev.replydesk.settings.ReplyDeskSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** In local mode listens on 127.0.0.1, unless {@code server.address} says otherwise. */
@Component
class ServerAddressCustomizer implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ReplyDeskSettings settings;
    private final ServerProperties server;

    ServerAddressCustomizer(ReplyDeskSettings settings, ServerProperties server) {
        this.settings = settings;
        this.server = server;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (settings.isLocal() && server.getAddress() == null) {
            factory.setAddress(loopback());
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(LOOPBACK);
        } catch (UnknownHostException fourBytesAreAnAddress) {
            throw new IllegalStateException(fourBytesAreAnAddress);
        }
    }
}
