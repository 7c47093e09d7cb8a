package dev.replydesk.catalog;

import dev.replydesk.catalog.datafile.DataProblem;
import java.util.stream.Stream;

/** One thing that the data files have to agree on. */
interface CatalogCheck {
    Stream<DataProblem> problems(CatalogSources sources);
}
