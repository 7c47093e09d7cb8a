package dev.replydesk.page;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the site is, as the request that is being answered was sent to it. */
public final class SiteAddress {

    private SiteAddress() {}

    /** Without a slash at the end, such as "https://ftp.example.com". */
    public static String current() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
