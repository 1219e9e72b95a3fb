package org.throughline.persistence.migration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.throughline.persistence.migration.MigrationFailure.Reason;

class ServerRequirementsTest {

    @Test
    void takesTheOldestVersionItNames() {
        assertThatCode(new ServerRequirements(15, "UTF8")::check).doesNotThrowAnyException();
    }

    @Test
    void refusesAnOlderServer() {
        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(new ServerRequirements(14, "UTF8")::check)
                .withMessage("The database is PostgreSQL 14; Throughline needs 15 or newer.")
                .extracting(MigrationFailure::reason)
                .isEqualTo(Reason.TOO_OLD);
    }

    @Test
    void refusesAnEncodingThatCannotHoldEveryName() {
        assertThatExceptionOfType(MigrationFailure.class)
                .isThrownBy(new ServerRequirements(18, "SQL_ASCII")::check)
                .extracting(MigrationFailure::reason)
                .isEqualTo(Reason.WRONG_ENCODING);
    }
}
