package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.outreach.Draft;
import org.throughline.domain.outreach.Message;

/** Messages, as drafted and as sent. */
final class OutreachRows {
    private final OwnedTable messages = new OwnedTable(
            "message",
            "contact_id",
            "thread_id",
            "kind",
            "channel",
            "language",
            "subject",
            "body",
            "text_key",
            "verdict",
            "findings",
            "sent_at");

    void add(Message message) {
        Draft draft = message.draft();
        messages.add(
                message,
                message.contactId(),
                message.threadId(),
                draft.kind(),
                draft.channel(),
                draft.language(),
                draft.subject(),
                draft.body(),
                message.textKey(),
                message.verdict(),
                message.findings(),
                message.sentAt());
    }

    /** After contacts and threads. */
    void sendTo(CopyManager copy) throws SQLException, IOException {
        messages.sendTo(copy);
    }
}
