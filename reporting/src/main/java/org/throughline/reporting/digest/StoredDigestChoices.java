package org.throughline.reporting.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import javax.sql.DataSource;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.digest.DigestChoices;

/** Choices in the database, in the transaction that is running. */
@ApplicationScoped
public class StoredDigestChoices implements DigestChoices {
    private static final String CHOOSE = """
            update account
            set weekly_digest = coalesce(?, weekly_digest), language = coalesce(?, language), version = version + 1
            where institution_id = ? and id = ?""";

    private DataSource dataSource;

    /** For CDI. */
    protected StoredDigestChoices() {}

    /** @param dataSource whose connections take part in the running transaction */
    @Inject
    public StoredDigestChoices(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void choose(Viewer viewer, Optional<Boolean> wanted, Optional<Language> language) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CHOOSE)) {
            statement.setObject(1, wanted.orElse(null), Types.BOOLEAN);
            statement.setObject(2, language.map(Enum::name).orElse(null), Types.VARCHAR);
            statement.setObject(3, viewer.institutionId());
            statement.setObject(4, viewer.accountId());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a choice could not be kept", failure);
        }
    }
}
