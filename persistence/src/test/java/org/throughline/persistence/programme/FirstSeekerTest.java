package org.throughline.persistence.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.account.StoredSignIn;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.TestDatabase;

class FirstSeekerTest {
    private static final EmailAddress EMAIL = new EmailAddress("me@home.example");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Test
    void canSignInWithThePasswordThatIsToldOnce() throws SQLException {
        try (TestDatabase database = TestDatabase.migrated()) {
            PasswordHasher hasher = new Argon2Passwords();
            FirstSeeker first = new FirstSeeker(hasher, new TimeOrderedIds());

            String password = first.make(database.dataSource(), EMAIL, ZONE).orElseThrow();

            var signIn = new StoredSignIn(database.serving(), hasher, new TimeOrderedIds(), Clock.systemUTC());
            var session =
                    signIn.signIn("Me@Home.example", password, Optional.empty()).orElseThrow();
            var viewer = signIn.viewerOfSession(session.token()).orElseThrow();
            assertThat(viewer.seekerId()).isPresent();
            assertThat(viewer.timeZone()).isEqualTo(ZONE);
        }
    }

    @Test
    void isMadeOnceOnly() throws SQLException {
        try (TestDatabase database = TestDatabase.migrated()) {
            FirstSeeker first = new FirstSeeker(new Argon2Passwords(), new TimeOrderedIds());
            assertThat(first.make(database.dataSource(), EMAIL, ZONE)).isPresent();
            assertThat(first.make(database.dataSource(), EMAIL, ZONE)).isEmpty();
        }
    }
}
