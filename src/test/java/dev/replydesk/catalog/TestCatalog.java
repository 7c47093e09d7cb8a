package dev.replydesk.catalog;

/** The knowledge base straight from the data files, for tests without a database. */
public final class TestCatalog {
    private static final Catalog CATALOG = new Catalog(new CatalogFiles().read());

    private TestCatalog() {}

    /** The same catalog for all tests. */
    public static Catalog get() {
        return CATALOG;
    }
}
