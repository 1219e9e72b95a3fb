package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.insight.Feedback;
import org.throughline.domain.insight.Insight;
import org.throughline.domain.preparation.Claim;
import org.throughline.domain.preparation.ResearchNote;
import org.throughline.domain.shared.SeekerOwned;

/** Research, claims, insights and feedback. Insights wait until all are there, because others share a batch with them. */
final class LearningRows {
    private final OwnedTable notes = new OwnedTable("research_note", "contact_id", "subject", "note", "source");
    private final OwnedTable claims = new OwnedTable(
            "claim",
            "contact_id",
            "organization_id",
            "subject",
            "statement",
            "state",
            "refinement",
            "settled_by",
            "settled_at");
    private final OwnedTable insights = new OwnedTable(
            "insight",
            "thread_id",
            "contact_id",
            "kind",
            "topic",
            "sharing",
            "insight",
            "source_role",
            "source_sector",
            "noted_at",
            "batch_id",
            "source_person");
    private final OwnedTable feedbacks =
            new OwnedTable("feedback", "thread_id", "kind", "feedback", "response", "noted_at");
    private final List<CraftRecords.Learned> learned = new ArrayList<>();

    void add(SeekerOwned lesson) {
        if (lesson instanceof ResearchNote note) {
            notes.add(note, note.contactId(), note.subject(), note.note(), note.source());
        } else if (lesson instanceof Claim claim) {
            add(claim);
        } else if (lesson instanceof Feedback said) {
            feedbacks.add(said, said.threadId(), said.kind(), said.feedback(), said.response(), said.notedAt());
        } else {
            throw new IllegalArgumentException("no table for " + lesson.getClass());
        }
    }

    void add(CraftRecords.Learned insight) {
        learned.add(insight);
    }

    /** After contacts and threads. */
    void sendTo(CopyManager copy) throws SQLException, IOException {
        SharedBatches.show(learned);
        learned.forEach(one -> add(one.insight()));
        for (OwnedTable table : List.of(notes, claims, insights, feedbacks)) {
            table.sendTo(copy);
        }
    }

    private void add(Claim claim) {
        claims.add(
                claim,
                claim.contactId(),
                claim.organizationId(),
                claim.subject(),
                claim.statement(),
                claim.state(),
                claim.refinement(),
                claim.settledBy(),
                claim.settledAt());
    }

    private void add(Insight insight) {
        insights.add(
                insight,
                insight.threadId(),
                insight.contactId(),
                insight.kind(),
                insight.topic(),
                insight.sharing(),
                insight.insight(),
                insight.sourceRole(),
                insight.sourceSector(),
                insight.notedAt(),
                insight.batchId(),
                insight.sourcePerson());
    }
}
