package org.throughline.reporting.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that refuse, break off, hang or never end. */
class RefusalsTest {
    private static final Campus.Lines SOMETHING = Campus.Lines.of("Thank Ada");

    private final Campus campus;
    private final ScriptedServer server = new ScriptedServer();
    private final UUID ada;

    RefusalsTest() throws Exception {
        campus = new Campus().within(Campus.SHORT);
        ada = campus.seeker("ada@college.example", "Ada", "UTC");
        campus.plan();
    }

    @AfterEach
    void stop() {
        server.close();
        campus.close();
    }

    private DigestSender node() {
        return campus.node(server.port(), SOMETHING);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user,      FAILED REFUSED 1",
        "RCPT, 553 malformed,         FAILED REFUSED 1",
        "DATA, 554 not here,          FAILED REFUSED 1",
        "END,  552 too much of it,    FAILED REFUSED 1",
        "END,  hangs up,              FAILED NOT_KNOWN 1",
        "END,  silence,               FAILED NOT_KNOWN 1",
        "END,  babble,                FAILED NOT_KNOWN 1",
        "RCPT, 451 later,             PENDING 1",
        "RCPT, 452 mailbox is full,   PENDING 1",
        "RCPT, hangs up,              PENDING 1",
        "RCPT, silence,               PENDING 1",
        "RCPT, babble,                PENDING 1",
        "DATA, 451 later,             PENDING 1",
        "DATA, hangs up,              PENDING 1",
        "END,  451 later,             PENDING 1",
        "MAIL, 550 who are you,       PENDING 1",
        "MAIL, 421 closing,           PENDING 1",
        "MAIL, 451 later,             PENDING 1",
        "RCPT, 421 closing,           PENDING 1",
        "EHLO, silence,               PENDING 0",
        "GREETING, 554 go away,       PENDING 0",
        "GREETING, hangs up,          PENDING 0",
        "GREETING, silence,           PENDING 0",
        "GREETING, babble,            PENDING 0"
    })
    @Timeout(20)
    void areTriedAgainOnlyWhereNothingWasDelivered(String command, String reply, String state) throws Exception {
        server.answers(command, reply);

        assertThat(node().send()).isZero();
        assertThat(campus.state(ada)).isEqualTo(state);

        for (String each : List.of("RCPT", "DATA", "END", "MAIL", "EHLO", "GREETING")) {
            server.answers(each, each.equals("DATA") ? "354 go on" : each.equals("GREETING") ? "220 here" : "250 ok");
        }
        campus.clock.pass(Duration.ofHours(7));
        assertThat(node().send()).isEqualTo(state.startsWith("PENDING") ? 1 : 0);
    }

    @Test
    void areTriedAgainAfterGrowingPausesWithTheSameId() throws Exception {
        server.answers("END", "451 later");
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            node().send();
            Duration pause = Duration.between(campus.clock.instant(), campus.nextAttempt(ada));
            pauses.add(pause);
            campus.clock.pass(pause.minusSeconds(1));
            assertThat(node().send()).isZero();
            campus.clock.pass(Duration.ofSeconds(1));
        }

        assertThat(pauses.stream().map(Duration::toMinutes))
                .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 360L, 360L);
        assertThat(server.times("MAIL")).isEqualTo(9);
        assertThat(server.said.stream()
                        .filter(line -> line.startsWith("Message-ID:"))
                        .distinct())
                .hasSize(1);
        campus.clock.pass(Duration.ofDays(3));
        node().send();
        assertThat(campus.state(ada)).isEqualTo("FAILED TOO_LATE 9");
    }

    @Test
    void doNotKeepOthersFromTheirs() throws Exception {
        UUID bob = campus.seeker("bob@college.example", "Bob", "UTC");
        campus.plan();
        server.answers("RCPT", "550 no such user");
        node().send();

        assertThat(List.of(campus.state(ada), campus.state(bob))).containsOnly("FAILED REFUSED 1");
        assertThat(server.times("CONNECTED"))
                .as("one connection for all: %s", server.said)
                .isEqualTo(1);
    }

    @Test
    @Timeout(20)
    void thatBeginToBabbleBetweenTwoMailsHoldNobody() throws Exception {
        UUID bob = campus.seeker("bob@college.example", "Bob", "UTC");
        campus.plan();
        server.answers("NOOP", ScriptedServer.BABBLE);

        assertThat(node().send()).as("by a connection each").isEqualTo(2);
        assertThat(campus.state(bob)).isEqualTo("SENT 1");
    }

    @Test
    void areLeftAloneForAWhileWhereTheyTakeNothingAtAll() throws Exception {
        campus.seeker("bob@college.example", "Bob", "UTC");
        campus.plan();
        server.answers("GREETING", "554 go away");
        DigestSender node = node();

        node.send();
        node.send();
        campus.clock.pass(Duration.ofSeconds(29));
        node.send();
        assertThat(server.times("CONNECTED")).isEqualTo(1);
        campus.clock.pass(Duration.ofSeconds(1));
        node.send();
        assertThat(server.times("CONNECTED")).isEqualTo(2);
        campus.clock.pass(Duration.ofSeconds(59));
        node.send();
        assertThat(server.times("CONNECTED")).as("the pause has grown").isEqualTo(2);
    }

    @Test
    void thatNobodyListensToAreTriedAgain() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            nobody = closed.getLocalPort();
        }
        assertThat(campus.node(nobody, SOMETHING).send()).isZero();
        assertThat(campus.state(ada)).isEqualTo("PENDING 0");

        campus.clock.pass(Duration.ofMinutes(6));
        assertThat(node().send()).isEqualTo(1);
    }

    @Test
    void areToldNothingBeforeTheyEncryptAndAreWhoTheySay(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.of("localhost", folder);
        server.encryptsBy(certificate.shown());
        campus.by(MailSecurity.STARTTLS, (SSLSocketFactory) SSLSocketFactory.getDefault());
        assertThat(node().send()).as("not trusted").isZero();
        campus.clock.pass(Duration.ofMinutes(6));
        campus.by(MailSecurity.STARTTLS, certificate.trustedAlone()).reachedAs("127.0.0.1");
        assertThat(node().send()).as("another's name").isZero();
        assertThat(server.said).noneMatch(line -> line.startsWith("MAIL"));

        campus.clock.pass(Duration.ofMinutes(6));
        campus.reachedAs("localhost");
        assertThat(node().send()).isEqualTo(1);
        assertThat(server.said.indexOf("STARTTLS"))
                .isLessThan(server.said.indexOf("MAIL FROM:<career@college.example>"));
    }

    @Test
    void thatCannotEncryptAreToldNothing() throws Exception {
        campus.by(MailSecurity.STARTTLS, (SSLSocketFactory) SSLSocketFactory.getDefault())
                .signedInAs("career", "secret");

        assertThat(node().send()).isZero();

        assertThat(server.said).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH"));
        assertThat(campus.state(ada)).isEqualTo("PENDING 0");
    }
}
