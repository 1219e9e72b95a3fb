package org.throughline.deployment.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.deployment.api.Client;
import org.throughline.deployment.running.Server;
import org.throughline.deployment.signin.People;
import org.throughline.domain.account.Role;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.shared.TestPeople;

/** People with an account each, all in one institution, who are signed in before anything breaks. */
final class Crowd {
    private final TestPeople people;
    private final UUID institution;
    private final Server server;
    private final String hash = new Argon2Passwords().hash(People.PASSWORD);

    private Crowd(TestPeople people, UUID institution, Server server) {
        this.people = people;
        this.institution = institution;
        this.server = server;
    }

    /** An institution without anybody in it yet. */
    static Crowd in(FaultyDatabase database, Server server) {
        TestPeople people = new TestPeople(database.dataSource());
        return new Crowd(people, people.institution("faults-" + UUID.randomUUID()), server);
    }

    /** The address of a new seeker, who is not signed in. */
    String newcomer() {
        String email = UUID.randomUUID() + "@example.org";
        people.seeker(institution, email, hash);
        return email;
    }

    /** A new seeker. */
    Client seeker() {
        return Client.of(server, newcomer());
    }

    /** So many new seekers. */
    List<Client> seekers(int number) {
        List<Client> seekers = new ArrayList<>();
        while (seekers.size() < number) {
            seekers.add(seeker());
        }
        return seekers;
    }

    /** A new administrator. */
    Client administrator() {
        String email = UUID.randomUUID() + "@example.org";
        people.account(institution, email, hash, Role.ADMIN);
        return Client.of(server, email);
    }

    UUID institution() {
        return institution;
    }
}
