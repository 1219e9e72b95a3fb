package org.throughline.domain.directory;

import java.util.List;

/**
 * What is said of somebody in the directory, not checked yet. {@link DirectoryPerson} takes it whole or refuses it;
 * everything but the name may be null or empty.
 *
 * @param title what they are at work
 * @param organization where they work, by its name
 * @param sector the field of work
 * @param groups clubs and associations they belong to (A5)
 * @param topics what they like to talk about
 * @param monthlyLimit how many requests they want in a calendar month; null for 1, 0 while they take a break (A8)
 * @param email the address that mail goes to first
 * @param furtherEmails by which they are known, too
 */
public record DirectoryPersonDetails(
        String name,
        String title,
        String organization,
        String sector,
        String place,
        String school,
        Integer graduationYear,
        List<String> groups,
        String topics,
        Integer monthlyLimit,
        String email,
        List<String> furtherEmails,
        String phone,
        String linkedInUrl) {
    public DirectoryPersonDetails {
        groups = groups == null ? List.of() : List.copyOf(groups);
        furtherEmails = furtherEmails == null ? List.of() : List.copyOf(furtherEmails);
    }
}
