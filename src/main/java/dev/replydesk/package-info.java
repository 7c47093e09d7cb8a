/** FTP Reply Desk: each package below is one feature. */
@NullMarked
package dev.replydesk;

import org.jspecify.annotations.NullMarked;
