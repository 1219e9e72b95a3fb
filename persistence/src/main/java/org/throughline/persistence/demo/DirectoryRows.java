package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.directory.DirectoryPerson;
import org.throughline.domain.directory.DirectoryPersonDetails;

/** The people of directories. */
final class DirectoryRows {
    private final CopyTable people = new CopyTable(
            "directory_person",
            "institution_id",
            "id",
            "name",
            "title",
            "organization",
            "sector",
            "place",
            "school",
            "graduation_year",
            "groups",
            "topics",
            "monthly_limit",
            "email",
            "further_emails",
            "phone",
            "linked_in_url",
            "linked_in_key",
            "created_at",
            "updated_at");

    void add(DirectoryPerson person) {
        DirectoryPersonDetails details = person.details();
        people.add(
                person.key().institutionId(),
                person.id(),
                details.name(),
                details.title(),
                details.organization(),
                details.sector(),
                details.place(),
                details.school(),
                details.graduationYear(),
                details.groups(),
                details.topics(),
                details.monthlyLimit(),
                details.email(),
                details.furtherEmails(),
                details.phone(),
                details.linkedInUrl(),
                person.linkedInKey(),
                person.createdAt(),
                person.updatedAt());
    }

    /** Before the contacts who were taken from there. */
    void sendTo(CopyManager copy) throws SQLException, IOException {
        people.sendTo(copy);
    }
}
