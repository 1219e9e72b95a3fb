package org.throughline.imports.addressbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a seeker and one contact said to each other in one conversation, in the order of time.
 *
 * @param contactId with whom
 * @param keys by what names it is known again: LinkedIn's id, and that of the invitation it began with
 * @param said at least one thing
 */
record Conversation(UUID contactId, List<String> keys, List<Said> said) {
    Conversation {
        keys = List.copyOf(keys);
        said = List.copyOf(said);
    }

    /** What a file says of one contact, in the order of time, as conversations. */
    static List<Conversation> among(List<Said> ofOneContact) {
        Map<String, List<Said>> byId = new LinkedHashMap<>();
        List<Said> invitations = new ArrayList<>();
        for (Said said : ofOneContact) {
            said.conversation()
                    .ifPresentOrElse(
                            id -> byId.computeIfAbsent("linkedin " + id, key -> new ArrayList<>())
                                    .add(said),
                            () -> invitations.add(said));
        }
        Map<String, List<String>> keys = new LinkedHashMap<>();
        byId.keySet().forEach(id -> keys.put(id, new ArrayList<>(List.of(id))));
        for (Said invitation : invitations) {
            if (invitation.words().isPresent()) {
                addInvitation(invitation, byId, keys);
            }
        }
        return byId.entrySet().stream()
                .map(entry -> new Conversation(
                        entry.getValue().get(0).contactId(), keys.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** LinkedIn repeats an invitation's words as the first message once it is accepted; they are said once. */
    private static void addInvitation(Said invitation, Map<String, List<Said>> byId, Map<String, List<String>> keys) {
        String key = "linkedin invitation %s %d"
                .formatted(invitation.contactId(), invitation.at().getEpochSecond());
        Optional<String> begun = byId.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(invitation::saysTheSameAs))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> byId.entrySet().stream()
                        .filter(entry -> !entry.getValue().get(0).at().isBefore(invitation.at()))
                        .min(Comparator.comparing(
                                entry -> entry.getValue().get(0).at()))
                        .map(Map.Entry::getKey));
        if (begun.isEmpty()) {
            byId.put(key, new ArrayList<>(List.of(invitation)));
            keys.put(key, new ArrayList<>(List.of(key)));
            return;
        }
        List<Said> said = byId.get(begun.get());
        said.removeIf(invitation::saysTheSameAs);
        said.add(invitation);
        said.sort(Comparator.comparing(Said::at));
        keys.get(begun.get()).add(key);
    }

    /** Who said the first thing that has words, and what; empty where nobody said any. */
    Optional<Said> opening() {
        return said.stream().filter(one -> one.words().isPresent()).findFirst();
    }

    /** What was said after something. */
    List<Said> after(Said one) {
        return said.subList(said.indexOf(one) + 1, said.size());
    }

    /** What was said last. */
    Said last() {
        return said.get(said.size() - 1);
    }
}
