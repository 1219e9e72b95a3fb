package org.throughline.reporting.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.domain.digest.DigestLine;

/** What arrives at a real SMTP server. */
class DigestSenderTest {
    private static final Campus.Lines SOMETHING = Campus.Lines.of("Thank Ada");

    private final Campus campus;
    private GreenMail mail;

    DigestSenderTest() {
        campus = new Campus();
    }

    @BeforeEach
    void startMailServer() {
        mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
        campus.close();
    }

    private int port() {
        return mail.getSmtp().getPort();
    }

    private static MimeMultipart parts(MimeMessage message) throws Exception {
        return (MimeMultipart) message.getContent();
    }

    private static String text(MimeMessage message, int part) throws Exception {
        return (String) parts(message).getBodyPart(part).getContent();
    }

    @Test
    void arrivesAsPlainTextAndAsHtmlWithWhatMailProgramsNeed() throws Exception {
        UUID ada = campus.seeker("ada@college.example", "Ada Müller", "Europe/Berlin");
        campus.plan();
        Campus.Lines lines = new Campus.Lines(
                new DigestLine("Thank Bob & <Carl>", Optional.of("Friday, 20 November"), true),
                new DigestLine("Meet Eve", Optional.of("Tuesday, 24 November, 10:00"), false));

        assertThat(campus.node(port(), lines).send()).isEqualTo(1);

        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getFrom()[0]).hasToString("Career Service <career@college.example>");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getAllRecipients()[0].toString()).endsWith("<ada@college.example>");
        assertThat(message.getSubject()).isEqualTo("Your week from Monday, 23 November");
        assertThat(message.getMessageID()).isEqualTo("<digest." + ada + ".2026-11-23@college.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("List-Unsubscribe")[0])
                .matches("<https://throughline\\.college\\.example/digest/unsubscribe/[A-Za-z0-9_-]{64}>");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(parts(message).getBodyPart(0).getContentType()).containsIgnoringCase("text/plain; charset=UTF-8");
        assertThat(text(message, 0))
                .contains("Hello Ada Müller,", "* Thank Bob & <Carl> (was due on Friday, 20 November)")
                .contains("* Meet Eve (Tuesday, 24 November, 10:00)", "https://throughline.college.example/");
        assertThat(parts(message).getBodyPart(1).getContentType()).containsIgnoringCase("text/html; charset=UTF-8");
        assertThat(text(message, 1))
                .contains("<html lang=\"en\">", "Thank Bob &amp; &lt;Carl&gt; <strong>(was due on")
                .doesNotContain("<img", "<script", "src=");
        assertThat(campus.state(ada)).isEqualTo("SENT 1");
    }

    @Test
    void speaksTheLanguageOfTheAccountBeforeThatOfTheInstitution() throws Exception {
        campus.run("update institution set language = 'DE' where institution_id = ?", campus.institution());
        campus.seeker("ada@college.example", "Ada", "UTC");
        UUID eve = campus.seeker("eve@college.example", "Eve", "UTC");
        campus.run("update account set language = 'EN' where id = ?", eve);
        campus.plan();

        campus.node(port(), SOMETHING).send();

        assertThat(subjects())
                .containsExactlyInAnyOrder("Ihre Woche ab Montag, 23. November", "Your week from Monday, 23 November");
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    @Test
    void isSentOnceHoweverManyNodesTry() throws Exception {
        for (int i = 0; i < 40; i++) {
            campus.seeker("seeker" + i + "@college.example", "Seeker", "UTC");
        }
        campus.plan();
        int nodes = 3;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<Integer> node = () -> {
                DigestSender sender = campus.node(port(), SOMETHING);
                together.await();
                return sender.send();
            };
            int sent = 0;
            for (Future<Integer> result : threads.invokeAll(List.of(node, node, node))) {
                sent += result.get();
            }
            assertThat(sent).isEqualTo(40);
        } finally {
            threads.shutdown();
        }

        assertThat(Arrays.stream(mail.getReceivedMessages()).map(DigestSenderTest::recipient))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(campus.node(port(), SOMETHING).send()).isZero();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void isNotSentAgainWhereTheNodeFellWhileItWasBeingSent() throws Exception {
        UUID ada = campus.seeker("ada@college.example", "Ada", "UTC");
        campus.plan();
        DigestKey key = campus.queue.due(campus.clock.instant(), 1).get(0);
        DigestRow row = campus.queue.claim(key, campus.clock.instant()).orElseThrow();
        campus.queue.sending(row, new byte[32], campus.clock.instant());

        assertThat(campus.node(port(), SOMETHING).send()).isZero();
        campus.clock.pass(DigestQueue.CLAIM.plusSeconds(1));
        assertThat(campus.node(port(), SOMETHING).send()).isZero();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(campus.state(ada)).isEqualTo("FAILED NOT_KNOWN 1");
    }

    @Test
    void isNotedAsSentByANodeThatWasOnlySlow() throws Exception {
        UUID ada = campus.seeker("ada@college.example", "Ada", "UTC");
        campus.plan();
        DigestKey key = campus.queue.due(campus.clock.instant(), 1).get(0);
        DigestRow row = campus.queue.claim(key, campus.clock.instant()).orElseThrow();
        campus.queue.sending(row, new byte[32], campus.clock.instant());
        campus.clock.pass(DigestQueue.CLAIM.plusSeconds(1));
        campus.node(port(), SOMETHING).send();

        campus.queue.later(row, "a refusal that comes too late", campus.clock.instant());
        assertThat(campus.state(ada)).isEqualTo("FAILED NOT_KNOWN 1");
        campus.queue.sent(row, campus.clock.instant());
        assertThat(campus.state(ada)).isEqualTo("SENT 1");
    }

    @Test
    void isNotBegunByANodeThatStops() throws Exception {
        UUID ada = campus.seeker("ada@college.example", "Ada", "UTC");
        campus.plan();
        DigestSender node = campus.node(port(), SOMETHING);

        node.stop(Duration.ofSeconds(1));

        assertThat(node.send()).isZero();
        assertThat(campus.state(ada)).isEqualTo("PENDING 0");
    }

    @Test
    void takesAddressesOfAnyDomainButNoLettersThatMailServersLose() throws Exception {
        campus.seeker("ada@münchen.example", "Ada", "UTC");
        UUID lost = campus.seeker("jürgen@college.example", "Jürgen", "UTC");
        UUID none = campus.seeker("nobody", "Nobody", "UTC");
        campus.plan();

        campus.node(port(), SOMETHING).send();

        assertThat(recipient(mail.getReceivedMessages()[0])).isEqualTo("Ada <ada@xn--mnchen-3ya.example>");
        assertThat(campus.state(lost)).isEqualTo("FAILED BAD_ADDRESS 0");
        assertThat(campus.state(none)).isEqualTo("FAILED BAD_ADDRESS 0");
    }

    @Test
    void namesASenderInAnyLetters() {
        assertThat(MailSettings.sender("Müller <career@college.example>"))
                .hasToString("=?UTF-8?Q?M=C3=BCller?= <career@college.example>");
    }

    @Test
    void isSentByAnotherNodeWhereTheFirstFellBefore() throws Exception {
        UUID ada = campus.seeker("ada@college.example", "Ada", "UTC");
        campus.plan();
        DigestKey key = campus.queue.due(campus.clock.instant(), 1).get(0);
        DigestRow lost = campus.queue.claim(key, campus.clock.instant()).orElseThrow();

        assertThat(campus.node(port(), SOMETHING).send()).isZero();
        campus.clock.pass(DigestQueue.CLAIM.plusSeconds(1));
        assertThat(campus.node(port(), SOMETHING).send()).isEqualTo(1);

        assertThat(campus.queue.sending(lost, new byte[32], campus.clock.instant()))
                .as("a node that comes back too late")
                .isFalse();
        assertThat(campus.state(ada)).isEqualTo("SENT 1");
    }

    @Test
    void keepsHostileNamesOutOfHeadersAndMarkup() throws Exception {
        campus.seeker("eve@college.example", "Eve\r\nBcc: everybody@college.example\r\n\r\n<script>x</script>", "UTC");
        UUID bad = campus.seeker("mallory@college.example\r\nRCPT TO:<bob@college.example>", "Mallory", "UTC");
        campus.plan();

        campus.node(port(), Campus.Lines.of("Thank\r\n.\r\nMAIL FROM:<x> <img src=x onerror=alert(1)>"))
                .send();

        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(text(message, 1)).doesNotContain("<script", "<img").contains("&lt;script&gt;", "&lt;img");
        assertThat(text(message, 0)).contains("* Thank . MAIL FROM:<x>");
        assertThat(campus.state(bad)).isEqualTo("FAILED BAD_ADDRESS 0");
    }

    @Test
    void isNotSentToWhoeverDoesNotWantItAnyMoreOrHasNothingToRead() throws Exception {
        UUID off = campus.seeker("off@college.example", "Off", "UTC");
        UUID gone = campus.seeker("gone@college.example", "Gone", "UTC");
        campus.plan();
        campus.run("update account set weekly_digest = false where id = ?", off);
        campus.run("update account set deactivated_at = now() where id = ?", gone);
        assertThat(campus.node(port(), SOMETHING).send()).isZero();
        UUID idle = campus.seeker("idle@college.example", "Idle", "UTC");
        campus.plan();
        assertThat(campus.node(port(), Campus.Lines.of()).send()).isZero();

        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(campus.state(off)).isEqualTo("SKIPPED NOT_WANTED 0");
        assertThat(campus.state(gone)).isEqualTo("SKIPPED NOT_WANTED 0");
        assertThat(campus.state(idle)).isEqualTo("SKIPPED NOTHING_TO_TELL 0");
    }

    @Test
    void sendsNoMoreThanThePaceAllows() throws Exception {
        for (int i = 0; i < 10; i++) {
            campus.seeker("seeker" + i + "@college.example", "Seeker", "UTC");
        }
        campus.plan();
        DigestSender node = campus.atMostAMinute(36).node(port(), SOMETHING);

        assertThat(node.send()).isEqualTo(3);
        assertThat(node.send()).isZero();
        campus.clock.pass(Duration.ofSeconds(5));
        assertThat(node.send()).isEqualTo(3);
        campus.clock.pass(Duration.ofHours(1));
        assertThat(node.send()).as("what was not used is not saved up").isEqualTo(3);
    }

    @Test
    void isNotSentWhenWednesdayIsOver() throws Exception {
        UUID ada = campus.seeker("ada@college.example", "Ada", "Pacific/Honolulu");
        campus.clock.pass(Duration.ofDays(1));
        campus.plan();
        campus.clock.pass(Duration.ofHours(48 + 1));
        assertThat(campus.node(port(), Campus.Lines.of()).roles()).isNotEmpty();
        assertThat(campus.state(ada)).isEqualTo("PENDING 0");

        campus.clock.pass(Duration.ofHours(2));
        assertThat(campus.node(port(), SOMETHING).send()).isZero();

        assertThat(campus.state(ada)).isEqualTo("SKIPPED TOO_LATE 0");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void signsInWhereTheServerAsksForIt() throws Exception {
        UUID ada = campus.seeker("ada@college.example", "Ada", "UTC");
        mail.setUser("career@college.example", "career", "secret");
        campus.plan();

        assertThat(campus.signedInAs("career", "wrong").node(port(), SOMETHING).send())
                .isZero();
        assertThat(campus.state(ada)).as("the sender's fault, not hers").isEqualTo("PENDING 0");

        campus.clock.pass(Duration.ofMinutes(6));
        assertThat(campus.signedInAs("career", "secret").node(port(), SOMETHING).send())
                .isEqualTo(1);
    }

    @Test
    void isSentEncryptedToAServerThatIsWhoItSaysAndToNoOther(@TempDir Path folder) throws Exception {
        UUID ada = campus.seeker("ada@college.example", "Ada", "UTC");
        campus.plan();
        TestCertificate certificate = TestCertificate.of("localhost", folder);
        assertThat(sentEncrypted((SSLSocketFactory) SSLSocketFactory.getDefault()))
                .as("not trusted")
                .isZero();
        campus.clock.pass(Duration.ofMinutes(6));
        campus.reachedAs("127.0.0.1");
        assertThat(sentEncrypted(certificate.trustedAlone()))
                .as("another's name")
                .isZero();
        assertThat(campus.state(ada)).isEqualTo("PENDING 0");

        campus.clock.pass(Duration.ofMinutes(6));
        campus.reachedAs("localhost");
        assertThat(sentEncrypted(certificate.trustedAlone())).isEqualTo(1);
    }

    private int sentEncrypted(SSLSocketFactory trust) throws Exception {
        GreenMail encrypted = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
        encrypted.start();
        try {
            int sent = campus.by(MailSecurity.TLS, trust)
                    .node(encrypted.getSmtps().getPort(), SOMETHING)
                    .send();
            assertThat(encrypted.getReceivedMessages()).hasSize(sent);
            return sent;
        } finally {
            encrypted.stop();
        }
    }
}
