/** The pages of the knowledge base, and what every page needs to show a code or a sentence. */
@NullMarked
package dev.replydesk.catalog.web;

import org.jspecify.annotations.NullMarked;
