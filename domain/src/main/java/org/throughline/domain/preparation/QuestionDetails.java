package org.throughline.domain.preparation;

import java.util.Optional;
import java.util.UUID;

/**
 * What a seeker prepares to ask, not checked yet.
 *
 * @param topic what it is about; that of the bank's question unless given
 * @param question its words; those of the bank's question unless given
 * @param bank the question of the bank that it starts from (C5)
 * @param claimId the claim that it tests (C5)
 */
public record QuestionDetails(
        Optional<Topic> topic, Optional<String> question, Optional<OfferedQuestion> bank, Optional<UUID> claimId) {}
