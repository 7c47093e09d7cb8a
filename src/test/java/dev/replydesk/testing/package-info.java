/** What tests share: real and scripted FTP servers, certificates, and conditions for running. */
@NullMarked
package dev.replydesk.testing;

import org.jspecify.annotations.NullMarked;
