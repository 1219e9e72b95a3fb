package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactPoint;
import org.throughline.domain.contact.Organization;

/** Organisations, contacts and the ways to reach them. */
final class ContactRows {
    private final CopyTable organizations = new CopyTable(
            "organization", "institution_id", "id", "seeker_id", "name", "sector", "place", "created_at", "updated_at");
    private final CopyTable contacts = new CopyTable(
            "contact",
            "institution_id",
            "id",
            "seeker_id",
            "organization_id",
            "name",
            "title",
            "place",
            "school",
            "graduation_year",
            "source",
            "horizon",
            "interest",
            "tags",
            "groups",
            "strength",
            "cadence_months",
            "linked_in_url",
            "linked_in_key",
            "linked_in_connected_on",
            "directory_person_id",
            "created_at",
            "updated_at");
    private final CopyTable points = new CopyTable(
            "contact_point", "institution_id", "contact_id", "position", "seeker_id", "kind", "value", "label");

    void add(Organization organization) {
        organizations.add(
                organization.key().institutionId(),
                organization.id(),
                organization.seekerId(),
                organization.name(),
                organization.sector(),
                organization.place(),
                organization.createdAt(),
                organization.updatedAt());
    }

    /** A contact, and every how many months the seeker means to be in touch; empty for as often as is usual. */
    void add(Contact contact, Optional<Integer> cadence) {
        ContactDetails details = contact.details();
        contacts.add(
                contact.key().institutionId(),
                contact.id(),
                contact.seekerId(),
                details.organizationId(),
                details.name(),
                details.title(),
                details.place(),
                details.school(),
                details.graduationYear(),
                contact.source(),
                details.horizon(),
                details.interest(),
                details.tags(),
                details.groups(),
                details.strength(),
                cadence,
                details.linkedInUrl(),
                contact.linkedInKey(),
                details.linkedInConnectedOn(),
                contact.directoryPersonId(),
                contact.createdAt(),
                contact.updatedAt());
        addPoints(contact);
    }

    int sendOrganizationsTo(CopyManager copy) throws SQLException, IOException {
        return organizations.sendTo(copy);
    }

    int sendContactsTo(CopyManager copy) throws SQLException, IOException {
        int count = contacts.sendTo(copy);
        points.sendTo(copy);
        return count;
    }

    private void addPoints(Contact contact) {
        List<ContactPoint> all = contact.points();
        for (int position = 0; position < all.size(); position++) {
            ContactPoint point = all.get(position);
            points.add(
                    contact.key().institutionId(),
                    contact.id(),
                    position,
                    point.seekerId(),
                    point.kind(),
                    point.value(),
                    point.label());
        }
    }
}
