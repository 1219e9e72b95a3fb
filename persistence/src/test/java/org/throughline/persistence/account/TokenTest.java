package org.throughline.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.account.Token.Kind;

class TokenTest {
    private static final UUID INSTITUTION = UUID.fromString("01234567-89ab-7cde-8f01-23456789abcd");

    private final Token token = Token.random(Kind.SESSION, INSTITUTION, new SecureRandom());

    @Test
    void isReadAsItWasWritten() {
        Token read = Token.parse(Kind.SESSION, token.text()).orElseThrow();

        assertThat(read.institutionId()).isEqualTo(INSTITUTION);
        assertThat(read.secret()).isEqualTo(token.secret()).hasSize(32);
        assertThat(read.secretHash()).isEqualTo(token.secretHash()).hasSize(32).isNotEqualTo(token.secret());
    }

    @Test
    void startsWithItsKindAndTheInstitution() {
        assertThat(token.text()).startsWith("tls_ASNFZ4mrfN6PASNFZ4mr").matches("tls_[A-Za-z0-9_-]{64}");
        assertThat(Token.random(Kind.API, INSTITUTION, new SecureRandom()).text())
                .startsWith("tlp_");
    }

    @Test
    void isNotTakenForAnotherKind() {
        assertThat(Token.parse(Kind.API, token.text())).isEmpty();
        assertThat(Token.parse(Kind.API, "tlp_" + token.text().substring(4))).isPresent();
    }

    @Test
    void isWrittenInOneWayOnly() {
        String text = token.text();
        assertThat(Token.parse(Kind.SESSION, text + "=")).isEmpty();
        assertThat(Token.parse(Kind.SESSION, text + " ")).isEmpty();
        assertThat(Token.parse(Kind.SESSION, " " + text)).isEmpty();
        assertThat(Token.parse(Kind.SESSION, text.substring(0, 67))).isEmpty();
        assertThat(Token.parse(Kind.SESSION, "tls_" + "=".repeat(64))).isEmpty();
        assertThat(Token.parse(Kind.SESSION, "tls_" + "+".repeat(64))).isEmpty();
        assertThat(Token.parse(Kind.SESSION, "tls_" + "\u00e9".repeat(64))).isEmpty();
        assertThat(Token.parse(Kind.SESSION, "tls_" + "A".repeat(62) + "==")).isEmpty();
        assertThat(Token.parse(Kind.SESSION, "tls_")).isEmpty();
        assertThat(Token.parse(Kind.SESSION, "")).isEmpty();
    }

    @Test
    void doesNotTellItsSecretToALog() {
        assertThat(token.toString()).isEqualTo("SESSION token of " + INSTITUTION);
    }
}
