package org.throughline.persistence.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.throughline.domain.account.Tenancy;

/** The first connection of a transaction tells the database; Hibernate's statements run on the same session. */
@ApplicationScoped
public class TransactionsOfTenants implements Tenancy {
    private DataSource dataSource;

    /** For CDI. */
    protected TransactionsOfTenants() {}

    @Inject
    public TransactionsOfTenants(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void enterTransaction() {
        try (Connection first = dataSource.getConnection()) {
            first.clearWarnings();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
