package dev.replydesk.catalog;

/** The knowledge base as the data files have it, without a database. */
public final class TestCatalog {
    private static final Catalog CATALOG = new Catalog(new CatalogFiles().read());

    private TestCatalog() {}

    public static Catalog get() {
        return CATALOG;
    }
}
