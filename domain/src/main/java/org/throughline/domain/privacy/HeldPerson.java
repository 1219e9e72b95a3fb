package org.throughline.domain.privacy;

import java.util.List;
import java.util.UUID;

/**
 * Somebody about whom an institution holds data without their having signed up: the contacts of any number of seekers and
 * an entry of the directory that are one person. It says nothing of what seekers noted, nor who they are.
 *
 * @param id one of the rows that are about the person; it stands for all of them
 * @param names as they are written, each once
 * @param emails addresses, each once whatever its case
 * @param profiles LinkedIn profiles
 * @param organizations where they work, as it is written
 * @param contacts how many rows of seekers' networks, deleted ones too
 * @param seekers of how many seekers
 * @param inDirectory whether the institution's directory has them
 */
public record HeldPerson(
        UUID id,
        List<String> names,
        List<String> emails,
        List<String> profiles,
        List<String> organizations,
        int contacts,
        int seekers,
        boolean inDirectory) {
    public HeldPerson {
        names = List.copyOf(names);
        emails = List.copyOf(emails);
        profiles = List.copyOf(profiles);
        organizations = List.copyOf(organizations);
    }
}
