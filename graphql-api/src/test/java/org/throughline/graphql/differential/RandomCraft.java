package org.throughline.graphql.differential;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.UUID;
import org.throughline.graphql.read.NetworkFixture;

/** A random row or two of every table that a timeline tells of. */
final class RandomCraft {
    private final NetworkFixture network;
    private final Random random;

    private RandomCraft(NetworkFixture network, Random random) {
        this.network = network;
        this.random = random;
    }

    static void fill(NetworkFixture network, Random random) {
        RandomCraft craft = new RandomCraft(network, random);
        network.contactIds().forEach(craft::withContact);
        network.threadIds().forEach(craft::inThread);
    }

    private void withContact(UUID contact) {
        maybe("touch", "contact_id", contact, "channel", "EMAIL", "occurred_at", moment(), "brought", text());
        maybe("signal", "contact_id", contact, "kind", "HELLO", "occurred_at", moment(), "words", text());
        maybe(
                "introduction",
                "contact_id",
                contact,
                "other_id",
                another(contact),
                "other_name",
                "N",
                "made_at",
                moment());
        maybe("help_event", "contact_id", contact, "kind", "ADVISED", "occurred_on", day(), "words", text());
        maybe("outcome", "contact_id", contact, "kind", "JOB", "title", "Baker", "occurred_on", day());
        maybe("research_note", "contact_id", contact, "subject", "PERSON", "note", "N", "created_at", moment());
        maybe("strength_note", "contact_id", contact, "strength", 3, "noted_at", moment());
        ofBoth(contact, null);
    }

    private void inThread(UUID thread) {
        UUID contact = network.contactOf(thread);
        maybe("comfort_note", "thread_id", thread, "comfort", 2, "noted_at", moment(), "words", text());
        maybe("feedback", "thread_id", thread, "kind", "GAP", "feedback", "F", "noted_at", moment());
        maybe("strength_note", "contact_id", contact, "thread_id", thread, "strength", 5, "noted_at", moment());
        maybe(
                "insight",
                "contact_id",
                contact,
                "thread_id",
                thread,
                "kind",
                "TIP",
                "topic",
                "WORK",
                "insight",
                "I",
                "noted_at",
                moment());
        ofBoth(contact, thread);
    }

    private void ofBoth(UUID contact, UUID thread) {
        maybe(
                "message",
                "contact_id",
                contact,
                "thread_id",
                thread,
                "kind",
                "REQUEST",
                "channel",
                "EMAIL",
                "language",
                "en",
                "subject",
                text(),
                "body",
                "é".repeat(random.nextInt(300)),
                "text_key",
                "k",
                "verdict",
                "CLEAN",
                "sent_at",
                orNull(moment()));
        maybe(
                "commitment",
                "contact_id",
                contact,
                "thread_id",
                thread,
                "promised_by",
                "SEEKER",
                "what",
                "W",
                "done_at",
                orNull(moment()),
                "promised_at",
                moment());
        maybe(
                "exchange",
                "contact_id",
                contact,
                "thread_id",
                thread,
                "direction",
                "GIVE",
                "kind",
                "OTHER",
                "what",
                "X",
                "occurred_at",
                orNull(moment()));
    }

    private void maybe(String table, Object... columnsAndValues) {
        if (random.nextBoolean()) {
            UUID id = network.row(table, columnsAndValues);
            if (random.nextInt(8) == 0) {
                network.run("update " + table + " set deleted_at = now() where id = ?", id);
            }
        }
    }

    /** Few different moments, so that many are equal. */
    private OffsetDateTime moment() {
        return NetworkFixture.START.plusDays(random.nextInt(20)).plusNanos(random.nextInt(2) * 1000L);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 5).plusDays(random.nextInt(20));
    }

    private String text() {
        return random.nextBoolean() ? null : "Some words 🦙";
    }

    private <T> T orNull(T value) {
        return random.nextBoolean() ? null : value;
    }

    private UUID another(UUID contact) {
        UUID other =
                network.contactIds().get(random.nextInt(network.contactIds().size()));
        return other.equals(contact) ? null : other;
    }
}
