package org.throughline.imports.erasure;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.domain.privacy.HeldPerson;
import org.throughline.imports.sql.Statements;

/**
 * All rows that are about one person: contacts and people of the directory, deleted ones too. Two are the same when they
 * have the same LinkedIn profile, when one was taken from the other or merged with it, or when they have the same e-mail
 * address and a word of their names in common: people share addresses.
 *
 * @param contacts of any seeker
 * @param directory in the institution's directory
 */
public record Person(Set<UUID> contacts, Set<UUID> directory) {
    private static final String SAME_CONTACTS = """
            select c.id
            from contact c
            where c.institution_id = :institution and c.directory_person_id = any(:directory)
            union
            select c.id
            from contact c
            where c.institution_id = :institution and c.linked_in_key = any(:profiles::text[])
            union
            select c.id
            from contact_point p
            join contact c on c.institution_id = :institution and c.id = p.contact_id
            where p.institution_id = :institution and p.kind = 'EMAIL' and p.value_key = any(:emails::text[])
              and string_to_array(c.name_key, ' ') && :words::text[]
            union
            select x.id
            from merged_pair m
            cross join lateral (values (m.kept_id), (m.gone_id)) x(id)
            where m.institution_id = :institution and m.entity = 'CONTACT' and m.undone_at is null
              and (m.kept_id = any(:contacts) or m.gone_id = any(:contacts))""";
    private static final String SAME_IN_DIRECTORY = """
            select c.directory_person_id
            from contact c
            where c.institution_id = :institution and c.id = any(:contacts) and c.directory_person_id is not null
            union
            select d.id
            from directory_person d
            where d.institution_id = :institution and d.linked_in_key = any(:profiles::text[])
            union
            select d.id
            from directory_person d
            where d.institution_id = :institution and string_to_array(d.name_key, ' ') && :words::text[]
              and (d.email_key = any(:emails::text[]) or d.second_email_key = any(:emails::text[])
                   or d.third_email_key = any(:emails::text[]) or d.fourth_email_key = any(:emails::text[]))
            union
            select x.id
            from merged_pair m
            cross join lateral (values (m.kept_id), (m.gone_id)) x(id)
            where m.institution_id = :institution and m.entity = 'DIRECTORY_PERSON' and m.undone_at is null
              and (m.kept_id = any(:directory) or m.gone_id = any(:directory))""";

    private static final String ROWS = """
            select c.name, c.name_key, c.linked_in_key, o.name as organization,
                   array(select p.value from contact_point p
                         where p.institution_id = :institution and p.contact_id = c.id and p.kind = 'EMAIL') as emails
            from contact c
            left join organization o
              on o.institution_id = :institution and o.seeker_id = c.seeker_id and o.id = c.organization_id
            where c.institution_id = :institution and c.id = any(:contacts)
            union all
            select d.name, d.name_key, d.linked_in_key, d.organization,
                   array(select a.address from unnest(array_append(d.further_emails, d.email)) a(address)
                         where a.address is not null)
            from directory_person d
            where d.institution_id = :institution and d.id = any(:directory)""";

    private static final int SHORTEST_WORD = 3;

    /** All that is about the same person as this row; empty where there is none, or it was erased. */
    public static Optional<Person> of(Statements statements, UUID id) throws SQLException {
        Statements named = statements.with("id", id);
        Set<UUID> contacts = new TreeSet<>(named.ids("""
                select c.id from contact c where c.institution_id = :institution and c.id = :id and c.erased_at is null"""));
        Set<UUID> directory = new TreeSet<>(
                named.ids("select d.id from directory_person d where d.institution_id = :institution and d.id = :id"));
        if (contacts.isEmpty() && directory.isEmpty()) {
            return Optional.empty();
        }
        boolean grew = true;
        while (grew) {
            Statements of = new Person(contacts, directory).told(statements);
            grew = contacts.addAll(of.ids(SAME_CONTACTS)) | directory.addAll(of.ids(SAME_IN_DIRECTORY));
        }
        return Optional.of(new Person(contacts, directory));
    }

    /** Statements that can name the rows and what is known of them. */
    Statements told(Statements statements) throws SQLException {
        Identity identity = identity(statements);
        Set<String> words = new TreeSet<>();
        identity.nameKeys()
                .forEach(name -> Arrays.stream(name.split(" "))
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .forEach(words::add));
        return rows(statements)
                .with("emails", identity.emailKeys())
                .with("profiles", identity.profiles())
                .with("words", words);
    }

    private Statements rows(Statements statements) {
        return statements.with("contacts", contacts).with("directory", directory);
    }

    /** What is known of who they are. */
    Identity identity(Statements statements) throws SQLException {
        Identity identity = Identity.none();
        rows(statements).rows(ROWS, row -> {
            identity.names().add(row.getString("name"));
            identity.nameKeys().add(row.getString("name_key"));
            Optional.ofNullable(row.getString("linked_in_key")).ifPresent(identity.profiles()::add);
            Optional.ofNullable(row.getString("organization")).ifPresent(identity.organizations()::add);
            identity.emails()
                    .addAll(Arrays.asList((String[]) row.getArray("emails").getArray()));
            return identity;
        });
        return identity;
    }

    HeldPerson held(Statements statements) throws SQLException {
        Identity identity = identity(statements);
        int seekers = rows(statements).ids("""
                        select distinct c.seeker_id from contact c
                        where c.institution_id = :institution and c.id = any(:contacts)""").size();
        UUID id = (contacts.isEmpty() ? directory : contacts).iterator().next();
        return new HeldPerson(
                id,
                List.copyOf(identity.names()),
                List.copyOf(identity.emails()),
                List.copyOf(identity.profiles()),
                List.copyOf(identity.organizations()),
                contacts.size(),
                seekers,
                !directory.isEmpty());
    }
}
