package org.throughline.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.process.ServerProcess;
import org.throughline.deployment.running.Server;
import org.throughline.deployment.signin.FakeIssuer;
import org.throughline.persistence.demo.DemoAccounts;

/** The SMTP server and the identity provider are away, then hang; what does not need them goes on. */
@Tag("faults")
@TestMethodOrder(MethodOrderer.MethodName.class)
class NeighboursIT {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    /** More than the server has threads. */
    private static final int AT_ONCE = 150;

    /** Whatever day it is today: a digest of this week that may still be sent, to everybody of the demonstration. */
    private static final String DUE = """
            insert into digest_mail (institution_id, account_id, week, state, next_attempt_at, expires_at, created_at)
            select institution_id, id, date_trunc('week', now())::date, 'PENDING', now(), now() + interval '1 day', now()
            from account where email in (%s)
            on conflict (institution_id, account_id, week)
            do update set state = 'PENDING', reason = null, next_attempt_at = now(), expires_at = excluded.expires_at,
                          claim = null, claimed_until = null""";

    private static final String DUE_AGAIN =
            "update digest_mail set next_attempt_at = now() where state in ('PENDING', 'SENDING')";

    private static final List<String> PEOPLE = List.of(DemoAccounts.STAR.email(), DemoAccounts.ADVISOR.email());
    private static final String ADDRESSES = "'" + String.join("', '", PEOPLE) + "'";

    @TempDir
    static Path folder;

    private static Neighbour mail;
    private static Neighbour provider;
    private static ServerProcess process;
    private static Server server;

    @BeforeAll
    static void start() {
        mail = new Neighbour();
        provider = new Neighbour();
        int port = ServerProcess.freePort();
        process = ServerProcess.start(
                        List.of(),
                        folder,
                        port,
                        "--demo",
                        "--demo-seekers=5",
                        "--rate-per-address=100000000",
                        "--rate-per-account=100000000",
                        "--public-url=http://127.0.0.1:" + port,
                        "--smtp-host=127.0.0.1",
                        "--smtp-port=" + mail.port(),
                        "--smtp-security=none",
                        "--mail-from=Career Service <career@college.example>",
                        "--oidc-issuer=http://127.0.0.1:" + provider.port(),
                        "--oidc-client-id=" + FakeIssuer.CLIENT,
                        "--oidc-client-secret=" + FakeIssuer.SECRET)
                .awaitReady();
        server = process.server();
        process.database().execute(DUE.formatted(ADDRESSES));
    }

    @AfterAll
    static void stop() {
        process.close();
        mail.close();
        provider.close();
    }

    @Test
    void withoutTheMailServerDigestsComeLaterAndNeverTwice() throws Exception {
        try (Figures figures = Figures.of("SMTP server away, then hanging")) {
            // They are due since the server began, and it says that it could not send them.
            figures.exactly(0, "digests given up when nobody listens", digests("state = 'FAILED'"), "");

            figures.exactly(PEOPLE.size(), "digests that wait", digests("state = 'PENDING'"), "");
            if (!Form.isShort()) {
                mailServerHangs(figures);
            }

            GreenMail real = new GreenMail(new ServerSetup(mail.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            real.start();
            try {
                Pause.until("all are sent", PATIENCE, () -> {
                    process.database().execute(DUE_AGAIN);
                    return digests("state = 'SENT'") >= PEOPLE.size();
                });
                Pause.of(Form.seconds(15, 4));
                for (String email : PEOPLE) {
                    figures.exactly(1, "mails to " + email.substring(0, email.indexOf('@')), mailsTo(real, email), "");
                }
            } finally {
                real.stop();
            }
            figures.complete();
        }
    }

    @Test
    void withoutTheIdentityProviderPeopleWithSessionsAndPasswordsGoOn() {
        try (Figures figures = Figures.of("identity provider away, then hanging")) {
            Nodes nodes = new Nodes(List.of(server), PATIENCE);
            Timeline refused = signInAtOnce(nodes, 20);
            figures.exactly(20, "sign-ins refused while it is away, by a page that says so (502)", away(refused), "");
            figures.atMost(2, "slowest of these", refused.slowestSeconds(), "s");

            provider.hang();
            // What was found out a moment ago is believed for five seconds.
            Pause.of(Duration.ofSeconds(6));
            Timeline[] hanging = new Timeline[1];
            Thread many = new Thread(() -> hanging[0] = signInAtOnce(nodes, AT_ONCE), "many who sign in");
            many.start();
            Timeline others = othersGoOn(Form.seconds(10, 8));
            join(many);
            figures.exactly(
                    AT_ONCE, "sign-ins refused while it hangs, by a page that says so (502)", away(hanging[0]), "");
            figures.atMost(8, "slowest of these", hanging[0].slowestSeconds(), "s");
            figures.note("requests of people with a session meanwhile", others.size(), "");
            figures.exactly(0, "of these not served", others.notServed().size(), "");
            figures.atMost(2, "slowest of these", others.slowestSeconds(), "s");
            long began = System.nanoTime();
            assertThat(Client.of(server, DemoAccounts.BEGINNER))
                    .as("signed in by password")
                    .isNotNull();
            figures.atMost(3, "signing in by a password meanwhile", (System.nanoTime() - began) / 1e9, "s");
            figures.complete();
        }
    }

    /** The server asks a mail server that is away again after half a minute, then after a minute: too long for the short form. */
    private static void mailServerHangs(Figures figures) {
        mail.hang();
        process.database().execute(DUE_AGAIN);
        Pause.until("somebody calls", PATIENCE, () -> mail.calls() > 0);
        Timeline others = othersGoOn(Duration.ofSeconds(20));
        figures.note("requests of people while it hangs", others.size(), "");
        figures.exactly(0, "of these not served", others.notServed().size(), "");
        figures.atMost(2, "slowest of these", others.slowestSeconds(), "s");
        figures.exactly(0, "digests given up while it hangs", digests("state = 'FAILED'"), "");
        mail.close();
    }

    /** Somebody with a session looks and writes, all the time. */
    private static Timeline othersGoOn(Duration time) {
        Nodes nodes = new Nodes(List.of(server), PATIENCE);
        List<Client> people = List.of(Client.of(server, DemoAccounts.STAR), Client.of(server, DemoAccounts.STAR));
        try (Readers readers = Readers.begin(nodes, people);
                Writers writers = Writers.begin(nodes, people, Kind.CONTACT)) {
            Pause.of(time);
            writers.finish(PATIENCE);
            readers.finish();
            return writers.answers().and(readers.answers());
        }
    }

    private static Timeline signInAtOnce(Nodes nodes, int number) {
        Timeline answers = new Timeline();
        List<Thread> people = IntStream.range(0, number)
                .mapToObj(each -> new Thread(
                        () -> answers.add(
                                nodes.get("SIGN IN", 0, "", "oidc/sign-in").answer()),
                        "signs in " + each))
                .toList();
        people.forEach(Thread::start);
        people.forEach(NeighboursIT::join);
        return answers;
    }

    /** The answer is a page, for people come by a link, and says in words what is the matter. */
    private static double away(Timeline answers) {
        return answers.where(answer -> answer.status() == 502 && answer.code().contains("does not answer"))
                .size();
    }

    private static int digests(String condition) {
        return Integer.parseInt(process.database()
                .answer(
                        "select count(*) from digest_mail d join account a on a.institution_id = d.institution_id and a.id = d.account_id"
                                + " where a.email in (" + ADDRESSES + ") and d." + condition));
    }

    private static double mailsTo(GreenMail mail, String email) throws Exception {
        int found = 0;
        for (MimeMessage message : mail.getReceivedMessages()) {
            found += message.getAllRecipients()[0].toString().contains(email) ? 1 : 0;
        }
        return found;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
