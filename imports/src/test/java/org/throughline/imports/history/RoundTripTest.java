package org.throughline.imports.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.TextRule;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.export.Exported;
import org.throughline.imports.target.Trial;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.demo.DemoData;
import org.throughline.persistence.demo.DemoSize;
import org.throughline.persistence.testing.TestDatabase;

/** What is exported is imported into an empty institution and exported again: not a byte differs. */
class RoundTripTest {
    private static final HistoryImport TARGET = new HistoryImport(UuidCreator::getTimeOrderedEpochPlus1);

    private static TestDatabase database;
    private static UUID institutionId;
    private static UUID seekerId;

    @BeforeAll
    static void load() throws SQLException {
        database = TestDatabase.migrated();
        try (Connection connection = database.dataSource().getConnection()) {
            DemoData.load(connection, new DemoSize(8), new Argon2Passwords(), LocalDate.of(2026, 3, 4));
        }
        institutionId = id("select institution_id from interview_thread group by 1 order by count(*) desc limit 1");
        seekerId = id("select seeker_id from interview_thread group by 1 order by count(*) desc limit 1");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void aSeekerIsTheSameElsewhere() throws Exception {
        Exported here = export(institutionId, Optional.of(seekerId));
        UUID elsewhere = emptyInstitution();
        Trial.Report report = trial(elsewhere).imports(here.tables(TARGET), ImportWish.NONE);
        UUID there = id("select id from seeker where institution_id = '%s'".formatted(elsewhere));

        assertThat(report.rejections()).isEmpty();
        assertThat(report.counts().created()).isEqualTo(here.rows());
        assertSame(here, export(elsewhere, Optional.of(there)));
    }

    @Test
    void noTextLosesASignOfItsOwn() throws Exception {
        List<String> texts = List.of(
                "=1+1",
                "+49 30 1",
                "-",
                "@home",
                "'=1+1",
                "''quoted'",
                "'tis",
                "a,\"b\";c\\\\",
                "two\r\nlines\n\nand more",
                "\u200bhidden\u200b",
                "e\u0301",
                "NULL",
                "true",
                "\\N");
        for (int i = 0; i < texts.size(); i++) {
            write(texts.get(i), i);
        }
        Exported here = export(institutionId, Optional.of(seekerId));
        Exported raw = Exported.of(
                database.serving(institutionId), institutionId, Optional.of(seekerId), ExportFormat.CSV, true);
        for (Exported exported : List.of(here, raw)) {
            UUID elsewhere = emptyInstitution();
            Trial.Report report = trial(elsewhere).imports(exported.tables(TARGET), ImportWish.NONE);
            UUID there = id("select id from seeker where institution_id = '%s'".formatted(elsewhere));

            assertThat(report.rejections()).isEmpty();
            assertSame(here, export(elsewhere, Optional.of(there)));
        }
    }

    /** The text as the domain would keep it, as interest and tag of a contact. */
    private static void write(String text, int position) throws SQLException {
        String kept = TextRule.PARAGRAPH.check(text).orElseThrow();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update contact set interest = ?, tags = array[?, 'another']
                        where id = (select id from contact where seeker_id = ? and deleted_at is null order by id limit 1 offset ?)""")) {
            update.setString(1, kept);
            update.setString(2, kept.replaceAll("\\s+", " "));
            update.setObject(3, seekerId);
            update.setInt(4, position);
            update.executeUpdate();
        }
    }

    @Test
    void anInstitutionIsTheSameElsewhere() throws Exception {
        Exported here = export(institutionId, Optional.empty());
        UUID elsewhere = emptyInstitution();
        Trial.Report report = trial(elsewhere).imports(here.tables(TARGET), ImportWish.NONE);

        assertThat(report.rejections()).isEmpty();
        assertSame(here, export(elsewhere, Optional.empty()));
    }

    @Test
    void aWorkbookHoldsTheSameAsTheArchive() throws Exception {
        // A workbook knows one kind of line break.
        execute("update contact set interest = replace(interest, E'\\r\\n', E'\\n')");
        Exported here = export(institutionId, Optional.of(seekerId));
        Exported workbook = Exported.of(
                database.serving(institutionId), institutionId, Optional.of(seekerId), ExportFormat.XLSX, true);
        UUID elsewhere = emptyInstitution();
        Trial.Report report = trial(elsewhere).imports(workbook.tables(TARGET), ImportWish.NONE);
        UUID there = id("select id from seeker where institution_id = '%s'".formatted(elsewhere));

        assertThat(report.rejections()).isEmpty();
        assertSame(here, export(elsewhere, Optional.of(there)));
    }

    @Test
    void whatIsImportedWhereItCameFromChangesNothing() throws Exception {
        Exported here = export(institutionId, Optional.empty());
        Trial.Report report = trial(institutionId).imports(here.tables(TARGET), ImportWish.NONE);

        assertThat(report.rejections()).isEmpty();
        assertThat(report.counts().created() + report.counts().updated()).isZero();
        assertSame(here, export(institutionId, Optional.empty()));
    }

    private static void assertSame(Exported here, Exported there) throws Exception {
        Map<String, String> files = there.files();
        here.files()
                .forEach((name, text) -> assertThat(files.get(name)).as(name).isEqualTo(text));
        assertThat(there.bytes()).isEqualTo(here.bytes());
    }

    private static Exported export(UUID institution, Optional<UUID> seeker) throws Exception {
        return Exported.of(database.serving(institution), institution, seeker, ExportFormat.CSV, false);
    }

    private static Trial trial(UUID institution) throws SQLException {
        UUID account = id("select id from account where institution_id = '%s' limit 1".formatted(institution));
        return new Trial(database.serving(institution), TARGET, institution, account, Optional.empty());
    }

    /** With its settings and its administrator, who has an account in the other one as well. */
    private static UUID emptyInstitution() throws SQLException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        execute("""
                create temporary table copy as select * from institution where institution_id = '%1$s';
                update copy set institution_id = '%2$s', slug = '%2$s';
                insert into institution select * from copy;
                insert into account (institution_id, id, email, name, roles, created_at)
                select '%2$s', gen_random_uuid(), email, name, roles, created_at from account
                where institution_id = '%1$s' and 'ADMIN' = any (roles) order by email limit 1""".formatted(institutionId, id));
        return id;
    }

    private static UUID id(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
