package org.throughline.reporting.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.action.NextAction;
import org.throughline.domain.action.NextActions;
import org.throughline.domain.digest.DigestContent;
import org.throughline.domain.digest.DigestLine;
import org.throughline.domain.digest.DigestReader;
import org.throughline.domain.digest.DigestSection;

/**
 * What a seeker is told on Monday: the interviews of the week (D1), and what is due in it or overdue (A9), in the order of the
 * list of next actions. What has no day is left out: it is there on every other day too.
 */
@ApplicationScoped
public class SeekerDigest implements DigestContent {
    private static final int MOST_LINES = 20;

    private static final String INTERVIEWS = """
            select t.scheduled_for, c.name, t.slot_format
            from interview_thread t
            join contact c on c.institution_id = ? and c.seeker_id = ? and c.id = t.contact_id and c.deleted_at is null
            where t.institution_id = ? and t.seeker_id = ? and t.state in ('SCHEDULED', 'PREPARED')
              and t.scheduled_for >= ? and t.scheduled_for < ? and t.deleted_at is null
            order by t.scheduled_for, t.id
            limit ?""";

    private NextActions actions;
    private DataSource dataSource;

    /** For CDI. */
    protected SeekerDigest() {}

    /** @param dataSource whose connections take part in no transaction */
    @Inject
    public SeekerDigest(NextActions actions, @Named("reads") DataSource dataSource) {
        this.actions = actions;
        this.dataSource = dataSource;
    }

    @Override
    public Role role() {
        return Role.SEEKER;
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<DigestSection> sections(DigestReader reader) {
        if (reader.viewer().seekerId().isEmpty()) {
            return List.of();
        }
        Wording wording = Wording.in(reader.language());
        List<DigestLine> due = actions.due(reader.viewer(), reader.today(), reader.lastDay(), MOST_LINES + 1).stream()
                .map(action -> line(action, wording))
                .toList();
        return List.of(section("interviews", interviews(reader, wording), wording), section("due", due, wording));
    }

    private static DigestSection section(String heading, List<DigestLine> lines, Wording wording) {
        return new DigestSection(
                wording.of("heading." + heading),
                lines.subList(0, Math.min(lines.size(), MOST_LINES)),
                lines.size() > MOST_LINES ? Optional.of(wording.of("more")) : Optional.empty());
    }

    private static DigestLine line(NextAction action, Wording wording) {
        String key = "action." + action.kind();
        String text = wording.has(key) && action.person().isPresent()
                ? wording.of(key, action.person().get(), action.what().orElse(""))
                : action.why();
        return new DigestLine(text, Optional.of(wording.day(action.dueOn())), action.overdue());
    }

    private List<DigestLine> interviews(DigestReader reader, Wording wording) {
        OffsetDateTime end = reader.lastDay()
                .plusDays(1)
                .atStartOfDay(reader.viewer().timeZone())
                .toInstant()
                .atOffset(ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INTERVIEWS)) {
            statement.setObject(1, reader.viewer().institutionId());
            statement.setObject(2, reader.viewer().seekerId().get());
            statement.setObject(3, reader.viewer().institutionId());
            statement.setObject(4, reader.viewer().seekerId().get());
            statement.setObject(5, reader.now().atOffset(ZoneOffset.UTC));
            statement.setObject(6, end);
            statement.setInt(7, MOST_LINES + 1);
            return read(statement, reader, wording);
        } catch (SQLException failure) {
            throw new IllegalStateException("interviews could not be read", failure);
        }
    }

    private static List<DigestLine> read(PreparedStatement statement, DigestReader reader, Wording wording)
            throws SQLException {
        List<DigestLine> lines = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String name = row.getString(2);
                Optional<String> format = Optional.ofNullable(row.getString(3));
                lines.add(new DigestLine(
                        format.map(word -> wording.of("interview.by", name, wording.of("format." + word)))
                                .orElse(name),
                        Optional.of(wording.time(row.getObject(1, OffsetDateTime.class)
                                .atZoneSameInstant(reader.viewer().timeZone()))),
                        false));
            }
        }
        return lines;
    }
}
