package org.throughline.imports.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.imports.Network;
import org.throughline.imports.target.Counts;
import org.throughline.imports.target.Trial;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** What becomes of conversations in LinkedIn's archive (ADR 15). */
@DatabaseTest
class LinkedInArchiveTest {
    private static final String MESSAGES = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
            + "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER";
    private static final String INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl";
    private static final String[] CONNECTIONS = {
        "Notes:",
        "\"Some addresses are missing.\"",
        "",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "Ada,Beispiel,https://www.linkedin.com/in/ada,,Nordlicht,Engineer,05 Mar 2024",
        "Bo,Muster,https://www.linkedin.com/in/bo,,Südlicht,Baker,06 Mar 2024"
    };
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Network network;
    private Book book;

    @BeforeEach
    void aSeeker(TestDatabase database) {
        network = Network.of(database.dataSource());
        book = Book.of(database.serving(network.institutionId()), network);
    }

    @Test
    void makesAThreadOfAConversationThatTheSeekerBegan() {
        Trial.Report report = imports(
                from("c1", "me", "ada", "2024-03-05 10:11:12 UTC", "How did you come to engineering?"),
                from("c1", "ada", "me", "2024-03-07 08:00:00 UTC", "By chance!"),
                from("c1", "me", "ada", "2024-03-07 09:00:00 UTC", "Tell me more."));
        assertThat(report.format()).isEqualTo("LINKEDIN");
        assertThat(report.counts()).isEqualTo(new Counts(4, 0, 1, 0));
        assertThat(threads())
                .containsExactly("Ada Beispiel CLOSED OTHER COLD LINKEDIN 0 How did you come to engineering?"
                        + " 2024-03-05 10:11:12+00 2024-03-07 08:00:00+00 3");
        assertThat(events())
                .containsExactly(
                        "0 OPENED 2024-03-05 10:11:12+00",
                        "1 REQUESTED 2024-03-05 10:11:12+00 LINKEDIN How did you come to engineering?",
                        "2 REPLIED 2024-03-07 08:00:00+00 LINKEDIN By chance!",
                        "3 CLOSED 2024-03-07 09:00:00+00");
    }

    @Test
    void countsAskingAgainOnALaterDayAndMovesOnAfterSilence() {
        imports(
                from("c1", "me", "ada", "2024-03-05 10:00:00 UTC", "May I ask you something?"),
                from("c1", "me", "ada", "2024-03-05 10:01:00 UTC", "About engineering."),
                from("c1", "me", "ada", "2024-03-15 10:00:00 UTC", "I would still like to."),
                from("c1", "me", "ada", "2024-03-25 10:00:00 UTC", "Still."),
                from("c1", "me", "ada", "2024-03-30 10:00:00 UTC", "One too many."));
        assertThat(events())
                .containsExactly(
                        "0 OPENED 2024-03-05 10:00:00+00",
                        "1 REQUESTED 2024-03-05 10:00:00+00 LINKEDIN May I ask you something?",
                        "2 FOLLOWED_UP 2024-03-15 10:00:00+00 LINKEDIN I would still like to.",
                        "3 FOLLOWED_UP 2024-03-25 10:00:00+00 LINKEDIN Still.",
                        "4 CLOSED 2024-04-20 10:00:00+00");
        assertThat(threads().get(0)).startsWith("Ada Beispiel CLOSED NO_REPLY COLD LINKEDIN 2 ");
    }

    @Test
    void letsWaitWhatWasAskedLately() {
        imports(from("c1", "me", "ada", daysAgo(3), "May I ask you something?"));
        assertThat(threads().get(0)).startsWith("Ada Beispiel REQUESTED COLD LINKEDIN 0 ");
    }

    @Test
    void makesASignalOfAConversationThatTheContactBeganAndThatIsAlive() {
        imports(
                from("c1", "ada", "me", daysAgo(40), "Hello, how are you?"),
                from("c1", "me", "ada", daysAgo(39), "Well!"),
                from("c2", "bo", "me", daysAgo(400), "An old story"));
        assertThat(threads()).isEmpty();
        assertThat(signals()).containsExactly("Ada Beispiel MESSAGE Hello, how are you? answered");
    }

    @Test
    void makesOneThreadOfAnInvitationAndTheMessageThatRepeatsIt() {
        imports(
                new String[] {
                    "A Seeker,Ada Beispiel,\"3/1/24, 9:05 AM\",How did you come to it?,OUTGOING,"
                            + profile("me")
                            + ","
                            + profile("ada"),
                    "A Seeker,Bo Muster,\"3/2/24, 9:05 AM\",,OUTGOING," + profile("me") + "," + profile("bo"),
                    "Cy Probe,A Seeker,\"3/2/24, 9:05 AM\",Hi,INCOMING," + profile("cy") + "," + profile("me")
                },
                from("c1", "me", "ada", "2024-03-04 10:00:00 UTC", "How did  you come to it?"),
                from("c1", "ada", "me", "2024-03-04 11:00:00 UTC", "By chance!"));
        assertThat(events())
                .containsExactly(
                        "0 OPENED 2024-03-01 09:05:00+00",
                        "1 REQUESTED 2024-03-01 09:05:00+00 LINKEDIN How did you come to it?",
                        "2 REPLIED 2024-03-04 11:00:00+00 LINKEDIN By chance!",
                        "3 CLOSED 2024-03-04 11:00:00+00");
        assertThat(threads()).hasSize(1);
        assertThat(signals()).isEmpty();
    }

    @Test
    void goesOnWithTheInvitationsThreadWhenItBecomesAConversation() {
        String invitation = "A Seeker,Ada Beispiel,%s,How did you come to it?,OUTGOING,%s,%s"
                .formatted(daysAgo(10), profile("me"), profile("ada"));
        imports(new String[] {invitation}, new String[0]);
        assertThat(threads().get(0)).startsWith("Ada Beispiel REQUESTED");
        imports(
                new String[] {invitation},
                from("c1", "me", "ada", daysAgo(9), "How did you come to it?"),
                from("c1", "ada", "me", daysAgo(8), "By chance!"));
        assertThat(threads()).hasSize(1);
        assertThat(events()).hasSize(3);
        assertThat(events().get(2)).startsWith("2 REPLIED");
    }

    @Test
    void changesNothingWhenTheSameArchiveComesAgain() {
        String[] messages = {
            from("c1", "me", "ada", daysAgo(10), "May I ask you something?"),
            from("c2", "bo", "me", daysAgo(10), "Hello!")
        };
        imports(messages);
        List<String> before = everything();
        assertThat(imports(messages).counts()).isEqualTo(new Counts(0, 0, 4, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void goesOnWithAThreadWhenALaterArchiveKnowsMoreAndTakesItBack() {
        imports(from("c1", "me", "ada", daysAgo(10), "May I ask you something?"));
        List<String> before = threads();
        Trial.Report report = imports(
                from("c1", "me", "ada", daysAgo(10), "May I ask you something?"),
                from("c1", "me", "ada", daysAgo(3), "May I still?"),
                from("c1", "ada", "me", daysAgo(2), "Of course."));
        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(events()).hasSize(4);
        assertThat(threads().get(0)).startsWith("Ada Beispiel FOLLOWED_UP COLD LINKEDIN 1 ");

        assertThat(book.undo(report)).isEmpty();
        assertThat(events()).hasSize(2);
        assertThat(threads().get(0).replaceAll(" \\d+$", ""))
                .isEqualTo(before.get(0).replaceAll(" \\d+$", ""));
    }

    @Test
    void keepsWhatTheSeekerHasBuiltOnWhenItIsTakenBack() {
        Trial.Report report = imports(
                from("c1", "me", "ada", daysAgo(10), "May I ask you something?"),
                from("c2", "me", "bo", daysAgo(10), "And you?"));
        network.ask("update interview_thread set purpose = 'Mine', version = version + 1"
                + " where institution_id = ? and seeker_id = ? and purpose like 'May%' returning id");
        assertThat(book.undo(report))
                .extracting(kept -> kept.replaceAll(" [0-9a-f-]{36} ", " "))
                .containsExactly("CONTACT REFERRED_TO", "ORGANIZATION REFERRED_TO", "THREAD CHANGED_SINCE");
        assertThat(network.names()).containsExactly("Ada Beispiel");
        assertThat(events()).hasSize(2);
    }

    @Test
    void leavesAloneWhatTheSeekerWroteDownOrDeleted() {
        imports(from("c1", "me", "ada", daysAgo(10), "May I ask you something?"));
        network.ask(
                "update interview_thread set deleted_at = now() where institution_id = ? and seeker_id = ? returning id");
        imports(from("c1", "me", "ada", daysAgo(10), "May I ask you something?"));
        assertThat(threads()).isEmpty();

        network.ask("""
                insert into interview_thread (institution_id, id, seeker_id, contact_id, approach, channel, state, opened_at,
                                              requested_at, last_event_at)
                select c.institution_id, gen_random_uuid(), c.seeker_id, c.id, 'COLD', 'LINKEDIN', 'REQUESTED', now() - interval '5 days',
                       now() - interval '5 days', now() - interval '5 days'
                from contact c where c.institution_id = ? and c.seeker_id = ? and c.name = 'Bo Muster' returning id""");
        assertThat(imports(from("c2", "me", "bo", daysAgo(5), "May I?"))
                        .counts()
                        .created())
                .isZero();
        assertThat(threads()).hasSize(1);
    }

    @Test
    void leavesRoomForOneMoreRequest() {
        network.ask(
                "update institution set open_request_cap = 2 where institution_id = ? and ? is not null returning slug");
        imports(
                from("c1", "me", "ada", daysAgo(5), "May I ask you something?"),
                from("c2", "me", "bo", daysAgo(3), "May I ask you something?"));
        assertThat(threads())
                .extracting(thread -> thread.substring(0, 30))
                .containsExactly("Ada Beispiel CLOSED OTHER COLD", "Bo Muster REQUESTED COLD LINKE");
    }

    @Test
    void takesAReferredContactForReferred() {
        network.byHand("Cy Probe");
        network.byHand("Ada Beispiel").withProfile("ada");
        network.ask("""
                insert into referral (institution_id, id, seeker_id, from_contact_id, to_contact_id, name, mode, name_permission,
                                      outcome, made_at)
                select a.institution_id, gen_random_uuid(), a.seeker_id, c.id, a.id, a.name, 'DIRECT', 'GRANTED', 'CONTACTED', now()
                from contact a join contact c on c.institution_id = a.institution_id and c.name = 'Cy Probe'
                where a.institution_id = ? and a.seeker_id = ? and a.name = 'Ada Beispiel' returning id""");
        imports(from("c1", "me", "ada", daysAgo(5), "May I ask you something?"));
        assertThat(threads().get(0)).contains(" REFERRAL LINKEDIN ");
    }

    @Test
    void leavesOutGroupsSpamStrangersAndWhatHasNoWords() {
        Trial.Report report = imports(
                from("c1", "me", "ada", daysAgo(5), ""),
                "c2,,A Seeker,%1$s,\"Ada Beispiel, Bo Muster\",\"%2$s,%3$s\",%4$s,,To both,INBOX"
                        .formatted(profile("me"), profile("ada"), profile("bo"), daysAgo(5)),
                "c3,,Ada Beispiel,%s,A Seeker,%s,%s,,Buy!,SPAM".formatted(profile("ada"), profile("me"), daysAgo(5)),
                from("c4", "stranger", "me", daysAgo(5), "Who are you?"),
                from("c5", "me", "stranger", "no day", "Who?"));
        assertThat(report.counts()).isEqualTo(new Counts(2, 0, 4, 0));
        assertThat(report.rejections()).containsExactly("1 6 DATE MALFORMED");
        assertThat(threads()).isEmpty();
        assertThat(signals()).isEmpty();
    }

    @Test
    void knowsPeopleByNameInArchivesWithoutProfiles() {
        book.imports(Book.archive()
                .with("Connections.csv", CONNECTIONS)
                .with(
                        "messages.csv",
                        "CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE,SUBJECT,CONTENT,FOLDER",
                        "c1,,A Seeker,Ada Beispiel,2024-03-05 10:00:00 UTC,,May I?,INBOX",
                        "c2,,Bo Muster,A Seeker," + daysAgo(3) + ",,Hello!,INBOX")
                .zipped());
        assertThat(threads()).hasSize(1);
        assertThat(signals()).containsExactly("Bo Muster MESSAGE Hello! open");
    }

    @Test
    void saysBeforehandWhatBecomesOfConversations() {
        byte[] archive = archive(new String[0], from("c1", "me", "ada", daysAgo(5), "May I?"));
        Trial.Report report = book.dryRun(archive);
        assertThat(report.counts()).isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(everything()).isEmpty();
        assertThat(book.imports(archive).counts()).isEqualTo(report.counts());
    }

    private Trial.Report imports(String... messages) {
        return imports(new String[0], messages);
    }

    private Trial.Report imports(String[] invitations, String... messages) {
        return book.imports(archive(invitations, messages));
    }

    private static byte[] archive(String[] invitations, String... messages) {
        Book.Archive archive = Book.archive()
                .with("Profile.csv", "First Name,Last Name,Headline,Geo Location", "A,Seeker,Student,Husum")
                .with("messages.csv", lines(MESSAGES, messages))
                .with("Skills.csv", "Name", "Gardening")
                .with("Connections.csv", CONNECTIONS);
        if (invitations.length > 0) {
            archive.with("Invitations.csv", lines(INVITATIONS, invitations));
        }
        return archive.zipped();
    }

    private static String[] lines(String header, String... rows) {
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(List.of(rows));
        return lines.toArray(String[]::new);
    }

    private static String from(String conversation, String sender, String recipient, String date, String words) {
        return "%s,,%s,%s,%s,%s,%s,,\"%s\",INBOX"
                .formatted(conversation, sender, profile(sender), recipient, profile(recipient), date, words);
    }

    private static String profile(String name) {
        return "https://www.linkedin.com/in/" + name;
    }

    private static String daysAgo(int days) {
        return DATE.format(Instant.now().minus(Duration.ofDays(days)));
    }

    private List<String> threads() {
        return network.ask("""
                select concat_ws(' ', c.name, t.state, t.close_reason, t.approach, t.channel, t.follow_ups, t.purpose,
                                 t.requested_at at time zone 'UTC' || '+00', t.replied_at at time zone 'UTC' || '+00', t.version)
                from interview_thread t join contact c on c.institution_id = t.institution_id and c.id = t.contact_id
                where t.institution_id = ? and t.seeker_id = ? and t.deleted_at is null order by 1""");
    }

    private List<String> events() {
        return network.ask("""
                select concat_ws(' ', thread_version, kind, occurred_at at time zone 'UTC' || '+00', channel, summary)
                from thread_event where institution_id = ? and seeker_id = ? order by thread_id, thread_version""");
    }

    private List<String> signals() {
        return network.ask("""
                select concat_ws(' ', c.name, s.kind, s.words, case when s.answered_at is null then 'open' else 'answered' end)
                from signal s join contact c on c.institution_id = s.institution_id and c.id = s.contact_id
                where s.institution_id = ? and s.seeker_id = ? order by 1""");
    }

    private List<String> everything() {
        List<String> all = network.everything();
        for (String table : List.of("interview_thread", "thread_event", "signal")) {
            all.addAll(network.ask(
                    "select t::text from " + table + " t where institution_id = ? and seeker_id = ? order by 1"));
        }
        return all;
    }
}
