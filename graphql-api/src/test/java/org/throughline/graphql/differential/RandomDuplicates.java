package org.throughline.graphql.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.graphql.read.NetworkFixture;

/** Random possible duplicates and merges, of contacts and of the directory, some of people who are gone. */
final class RandomDuplicates {
    private static final List<String> STATES = List.of("OPEN", "OPEN", "MERGED", "KEPT_APART");
    private static final List<String> REASONS = List.of("SAME_EMAIL", "SAME_NAME", "TOLD");

    private final NetworkFixture network;
    private final Random random;

    RandomDuplicates(NetworkFixture network, Random random) {
        this.network = network;
        this.random = random;
    }

    void fill() {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID id = network.newId();
            people.add(id);
            network.run(
                    "insert into directory_person (institution_id, id, name, organization, topics, further_emails, groups,"
                            + " monthly_limit, deleted_at) values (?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?)",
                    network.viewer().institutionId(),
                    id,
                    "Ñandú " + i,
                    random.nextBoolean() ? null : "Mill",
                    random.nextBoolean() ? null : "Bread\nand \"butter\"",
                    random.nextBoolean() ? "{}" : "{a@mill.example}",
                    random.nextBoolean() ? "{}" : "{Chess}",
                    random.nextInt(4),
                    random.nextInt(5) == 0 ? NetworkFixture.START : null);
        }
        of("CONTACT", network.contactIds(), network.seekerId());
        of("DIRECTORY_PERSON", people, null);
    }

    private void of(String entity, List<UUID> ids, UUID seeker) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < 30; i++) {
            UUID one = ids.get(random.nextInt(ids.size()));
            UUID other = ids.get(random.nextInt(ids.size()));
            boolean ordered = one.toString().compareTo(other.toString()) < 0;
            if (!one.equals(other) && seen.add(ordered ? one + " " + other : other + " " + one)) {
                pair(entity, seeker, ordered ? one : other, ordered ? other : one);
                merge(entity, seeker, one, other);
            }
        }
    }

    private void pair(String entity, UUID seeker, UUID first, UUID second) {
        network.run(
                "insert into possible_duplicate (institution_id, id, seeker_id, entity, first_id, second_id, reason, state,"
                        + " created_at, decided_at, deleted_at) values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?)",
                network.viewer().institutionId(),
                network.newId(),
                seeker == null ? null : seeker.toString(),
                entity,
                first,
                second,
                REASONS.get(random.nextInt(REASONS.size())),
                STATES.get(random.nextInt(STATES.size())),
                NetworkFixture.START.plusMinutes(random.nextInt(9)),
                random.nextBoolean() ? null : NetworkFixture.START,
                random.nextInt(6) == 0 ? NetworkFixture.START : null);
    }

    private void merge(String entity, UUID seeker, UUID kept, UUID gone) {
        network.run(
                "insert into merged_pair (institution_id, id, seeker_id, entity, kept_id, gone_id, account_id, before, moved,"
                        + " after_version, merged_at, undone_at)"
                        + " values (?, ?, ?::uuid, ?, ?, ?, ?, '{\"gone\": {\"name\": \"Ana \\\"Á\\\"\"}}', '{}', 1, ?, ?)",
                network.viewer().institutionId(),
                network.newId(),
                seeker == null ? null : seeker.toString(),
                entity,
                kept,
                gone,
                network.viewer().accountId(),
                NetworkFixture.START.plusMinutes(random.nextInt(9)),
                random.nextBoolean() ? null : NetworkFixture.START);
    }
}
