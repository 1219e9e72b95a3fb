package org.throughline.deployment.rights;

import java.util.Map;
import java.util.TreeMap;
import org.throughline.deployment.api.Client;

/**
 * Somebody who asks.
 *
 * @param secret stands in every text of theirs, where they have any
 * @param own ids of what is theirs, by names
 * @param shared ids of what is their institution's, by names
 */
record Asker(Part part, Client client, String secret, Map<String, String> own, Map<String, String> shared) {

    /** As whom. */
    enum Part {
        SEEKER("seeker"),
        OPEN_SEEKER("seeker who shares all"),
        ADVISOR("advisor of the cohort"),
        OTHER_ADVISOR("advisor of another cohort"),
        ADMIN("administrator");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        boolean isSeeker() {
            return this == SEEKER || this == OPEN_SEEKER;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** All ids that are theirs to use. */
    Map<String, String> ids() {
        Map<String, String> all = new TreeMap<>(shared);
        all.putAll(own);
        return all;
    }

    @Override
    public String toString() {
        return part.toString();
    }
}
