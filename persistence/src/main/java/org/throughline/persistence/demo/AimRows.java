package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.aim.Background;
import org.throughline.domain.aim.CommonGround;
import org.throughline.domain.aim.FitRating;
import org.throughline.domain.aim.SeekerValue;
import org.throughline.domain.aim.Target;
import org.throughline.domain.aim.TargetDetails;
import org.throughline.domain.aim.TargetState;
import org.throughline.domain.programme.Activity;
import org.throughline.domain.programme.ComfortNote;
import org.throughline.domain.shared.SeekerOwned;

/** Targets, values and ratings, backgrounds, common ground, comfort and activities. */
final class AimRows {
    private final OwnedTable targets = new OwnedTable(
            "target",
            "kind",
            "name",
            "organization",
            "reason",
            "horizon",
            "rank",
            "contact_id",
            "thread_id",
            "reached_at",
            "dropped_at");
    private final OwnedTable values = new OwnedTable("seeker_value", "name", "weight");
    private final OwnedTable ratings =
            new OwnedTable("fit_rating", "organization_id", "value_id", "thread_id", "rating", "evidence", "rated_at");
    private final OwnedTable backgrounds = new OwnedTable("background", "kind", "name", "from_year", "to_year");
    private final OwnedTable grounds = new OwnedTable("common_ground", "contact_id", "kind", "fact");
    private final OwnedTable comforts = new OwnedTable("comfort_note", "comfort", "thread_id", "words", "noted_at");
    private final OwnedTable activities = new OwnedTable("activity", "kind", "happened_on", "minutes", "words");

    void add(CraftRecords.Planned planned) {
        Target target = planned.target();
        TargetDetails details = target.details();
        targets.add(
                target,
                target.kind(),
                details.name(),
                details.organization(),
                details.reason(),
                details.horizon(),
                details.rank(),
                target.contactId(),
                target.threadId(),
                planned.settledAt().filter(at -> target.state() == TargetState.REACHED),
                planned.settledAt().filter(at -> target.state() == TargetState.DROPPED));
    }

    void add(SeekerOwned aim) {
        if (aim instanceof SeekerValue value) {
            values.add(value, value.name(), value.weight());
        } else if (aim instanceof FitRating fit) {
            add(fit);
        } else if (aim instanceof Background background) {
            Background.Details details = background.details();
            backgrounds.add(background, details.kind(), details.name(), details.fromYear(), details.toYear());
        } else if (aim instanceof CommonGround ground) {
            grounds.add(ground, ground.contactId(), ground.kind(), ground.fact());
        } else if (aim instanceof ComfortNote note) {
            comforts.add(note, note.comfort(), note.threadId(), note.words(), note.notedAt());
        } else if (aim instanceof Activity activity) {
            Activity.Details details = activity.details();
            activities.add(activity, details.kind(), details.happenedOn(), details.minutes(), details.words());
        } else {
            throw new IllegalArgumentException("no table for " + aim.getClass());
        }
    }

    private void add(FitRating fit) {
        ratings.add(
                fit, fit.organizationId(), fit.valueId(), fit.threadId(), fit.rating(), fit.evidence(), fit.ratedAt());
    }

    /** After contacts and threads. */
    void sendTo(CopyManager copy) throws SQLException, IOException {
        for (OwnedTable table : List.of(targets, values, ratings, backgrounds, grounds, comforts, activities)) {
            table.sendTo(copy);
        }
    }
}
