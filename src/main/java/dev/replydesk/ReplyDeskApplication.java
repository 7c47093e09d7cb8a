package dev.replydesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Explains FTP replies, compares them, and probes FTP servers. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ReplyDeskApplication {
    static {
        // vsftpd's TLS 1.2 tickets have a lifetime that JSSE discards, which would look like a
        // server that refuses resumed sessions. The property is read once, at the first handshake.
        System.setProperty("jdk.tls.client.enableSessionTicketExtension", "false");
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ReplyDeskApplication.class, arguments);
    }
}
