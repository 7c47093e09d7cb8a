/** The pages of the search. */
@NullMarked
package dev.replydesk.search.web;

import org.jspecify.annotations.NullMarked;
