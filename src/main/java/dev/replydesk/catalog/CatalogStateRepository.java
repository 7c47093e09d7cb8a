package dev.replydesk.catalog;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The row that says which data files the database holds. */
interface CatalogStateRepository extends Repository<CatalogState, Integer> {

    /** The row, locked until the transaction ends, so that two instances load one by one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select state from CatalogState state where state.id = " + CatalogState.ONLY)
    CatalogState lock();
}
