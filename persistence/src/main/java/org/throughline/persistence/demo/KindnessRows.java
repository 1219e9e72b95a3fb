package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.giving.Exchange;
import org.throughline.domain.giving.HelpEvent;
import org.throughline.domain.giving.Introduction;
import org.throughline.domain.keepingintouch.Signal;
import org.throughline.domain.keepingintouch.Touch;
import org.throughline.domain.outcome.GoodNews;
import org.throughline.domain.outcome.NetworkOutcome;
import org.throughline.domain.shared.SeekerOwned;

/** Touches, signals, gives and takes, help, introductions, outcomes and good news. */
final class KindnessRows {
    private final CopyTable touches = table("touch", "contact_id", "channel", "occurred_at", "brought");
    private final CopyTable signals = table("signal", "contact_id", "kind", "occurred_at", "words", "answered_at");
    private final CopyTable exchanges =
            table("exchange", "contact_id", "thread_id", "direction", "kind", "what", "planned_on", "occurred_at");
    private final CopyTable help = table("help_event", "contact_id", "kind", "occurred_on", "words");
    private final CopyTable introductions =
            table("introduction", "contact_id", "other_id", "other_name", "reason", "made_at");
    private final CopyTable outcomes =
            table("outcome", "contact_id", "kind", "title", "organization", "occurred_on", "words");
    private final CopyTable goodNews = table("good_news", "outcome_id", "contact_id", "told_at", "waived_at");

    void add(SeekerOwned kindness) {
        if (kindness instanceof Touch touch) {
            row(touches, touch, touch.contactId(), touch.channel(), touch.occurredAt(), touch.brought());
        } else if (kindness instanceof Signal signal) {
            row(
                    signals,
                    signal,
                    signal.contactId(),
                    signal.kind(),
                    signal.occurredAt(),
                    signal.words(),
                    signal.answeredAt());
        } else if (kindness instanceof Exchange exchange) {
            add(exchange);
        } else if (kindness instanceof HelpEvent event) {
            row(help, event, event.contactId(), event.kind(), event.occurredOn(), event.words());
        } else if (kindness instanceof Introduction made) {
            row(introductions, made, made.contactId(), made.otherId(), made.otherName(), made.reason(), made.madeAt());
        } else if (kindness instanceof NetworkOutcome outcome) {
            add(outcome);
        } else if (kindness instanceof GoodNews news) {
            row(goodNews, news, news.outcomeId(), news.contactId(), news.toldAt(), news.waivedAt());
        } else {
            throw new IllegalArgumentException("no table for " + kindness.getClass());
        }
    }

    private void add(Exchange exchange) {
        row(
                exchanges,
                exchange,
                exchange.contactId(),
                exchange.threadId(),
                exchange.direction(),
                exchange.kind(),
                exchange.what(),
                exchange.plannedOn(),
                exchange.occurredAt());
    }

    private void add(NetworkOutcome outcome) {
        row(
                outcomes,
                outcome,
                outcome.contactId(),
                outcome.kind(),
                outcome.title(),
                outcome.organization(),
                outcome.occurredOn(),
                outcome.words());
    }

    void sendTo(CopyManager copy) throws SQLException, IOException {
        for (CopyTable table : List.of(touches, signals, exchanges, help, introductions, outcomes, goodNews)) {
            table.sendTo(copy);
        }
    }

    private static CopyTable table(String name, String... columns) {
        return new CopyTable(
                name,
                Stream.concat(Stream.of("institution_id", "id", "seeker_id", "created_at"), Stream.of(columns))
                        .toArray(String[]::new));
    }

    private static void row(CopyTable table, SeekerOwned owned, Object... values) {
        table.add(Stream.concat(
                        Stream.of(
                                owned.key().institutionId(), owned.id(), owned.seekerId(), DemoIds.madeAt(owned.id())),
                        Stream.of(values))
                .toArray());
    }
}
