package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.throughline.persistence.demo.DemoAccounts;

/** The jar with an SMTP server: a seeker's week and an advisor's list are sent, and turned off by one request. */
@Execution(ExecutionMode.CONCURRENT)
class DigestIT {
    private static final long PATIENCE_MILLIS = 60_000;

    /** Whatever day it is today: a digest of this week that may still be sent. */
    private static final String TODAY = """
            insert into digest_mail (institution_id, account_id, week, state, next_attempt_at, expires_at, created_at)
            select institution_id, id, date_trunc('week', now())::date, 'PENDING', now(), now() + interval '1 day', now()
            from account where email = '%s'
            on conflict (institution_id, account_id, week)
            do update set state = 'PENDING', reason = null, next_attempt_at = now(), expires_at = excluded.expires_at,
                          claim = null, claimed_until = null""";

    @TempDir
    Path folder;

    @Test
    void sendsPeopleTheirWeekAndTurnsItOff() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        String email = DemoAccounts.STAR.email();
        try (ServerProcess server = ServerProcess.start(
                        folder,
                        "--demo",
                        "--smtp-host=127.0.0.1",
                        "--smtp-port=" + mail.getSmtp().getPort(),
                        "--smtp-security=none",
                        "--mail-from=Career Service <career@college.example>",
                        "--public-url=https://throughline.college.example")
                .awaitReady()) {
            server.database().execute(TODAY.formatted(email));

            MimeMessage message = received(mail, email);

            assertThat(plain(message)).contains("Due this week", "* ", "https://throughline.college.example/");
            assertThat(server.database()
                            .answer(
                                    "select state from digest_mail d join account a on a.id = d.account_id where a.email = '"
                                            + email + "'"))
                    .isEqualTo("SENT");
            String header = message.getHeader("List-Unsubscribe")[0];
            String path = URI.create(header.substring(1, header.length() - 1)).getPath();
            assertThat(server.server()
                            .post(path, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.database().answer("select weekly_digest from account where email = '" + email + "'"))
                    .isEqualTo("f");

            server.database().execute(TODAY.formatted(DemoAccounts.ADVISOR.email()));
            assertThat(plain(received(mail, DemoAccounts.ADVISOR.email())))
                    .contains("Whom to talk to first", "You could begin so");
        } finally {
            mail.stop();
        }
    }

    private static String plain(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    private static MimeMessage received(GreenMail mail, String email) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < deadline) {
            for (MimeMessage message : mail.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().contains(email)) {
                    return message;
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no digest came");
    }
}
