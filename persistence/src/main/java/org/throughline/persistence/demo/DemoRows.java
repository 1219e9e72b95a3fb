package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.directory.DirectoryPerson;

/** The rows of all tables, read from what the domain made; sent each after those it refers to. */
final class DemoRows {
    private final ProgrammeRows programme;
    private final DirectoryRows directory = new DirectoryRows();
    private final ContactRows contacts = new ContactRows();
    private final InterviewRows interviews = new InterviewRows();
    private final TalkRows talks = new TalkRows();
    private final ReferralRows referrals = new ReferralRows();
    private final KindnessRows kindnesses = new KindnessRows();
    private final AimRows aims = new AimRows();
    private final LearningRows lessons = new LearningRows();
    private final OutreachRows messages = new OutreachRows();

    DemoRows(String passwordHash) {
        this.programme = new ProgrammeRows(passwordHash);
    }

    void add(Roster roster) {
        programme.add(roster);
    }

    void add(DirectoryPerson person) {
        directory.add(person);
    }

    void add(Network network) {
        network.organizations().forEach(contacts::add);
        network.contacts().forEach(contact -> contacts.add(contact, network.cadence(contact.id())));
        network.events().forEach(interviews::add);
        network.threads().forEach(interviews::add);
        talks.add(network.talks());
        network.referrals().forEach(referrals::add);
        network.kindnesses().forEach(kindnesses::add);
        network.craft().targets().forEach(aims::add);
        network.craft().aims().forEach(aims::add);
        network.craft().lessons().forEach(lessons::add);
        network.craft().insights().forEach(lessons::add);
        network.craft().messages().forEach(messages::add);
    }

    DemoSummary sendTo(CopyManager copy) throws SQLException, IOException {
        int institutions = programme.sendInstitutionsTo(copy);
        directory.sendTo(copy);
        DemoSummary summary = new DemoSummary(
                institutions,
                programme.sendAccountsTo(copy),
                programme.sendSeekersTo(copy),
                contacts.sendOrganizationsTo(copy),
                contacts.sendContactsTo(copy),
                interviews.sendThreadsTo(copy),
                interviews.sendEventsTo(copy),
                referrals.sendTo(copy));
        talks.sendTo(copy);
        kindnesses.sendTo(copy);
        aims.sendTo(copy);
        lessons.sendTo(copy);
        messages.sendTo(copy);
        return summary;
    }
}
