package org.throughline.graphql.plan;

import java.util.Optional;
import org.throughline.graphql.catalogue.StoredType;
import org.throughline.graphql.rights.AdvisorRights;

/**
 * What a part of a plan may read, and whose it is. What is not in sight is compiled to what reads the same as something that
 * does not exist: no rows, null, nothing counted.
 */
sealed interface Sight {
    /** Everything of the viewer's own. */
    Sight OWN = new Own();

    /** A condition that no row meets. */
    String NOTHING = "false";

    /** What {@code :seeker} stands for, where that is not the viewer's own. */
    Optional<Statement> seeker();

    /** Which rows of a type are in sight, in the SQL of annotations. */
    String rows(StoredType type);

    /** Whether a field is in sight. */
    boolean shows(StoredType type, String field);

    /** Whether rows of a type may be chosen by this field of a filter. */
    boolean filters(StoredType type, String member);

    /** What a column says that is not in sight, as JSON. */
    byte[] instead(StoredType type, String field);

    /** The viewer's own. */
    record Own() implements Sight {
        @Override
        public Optional<Statement> seeker() {
            return Optional.empty();
        }

        @Override
        public String rows(StoredType type) {
            return type.visible();
        }

        @Override
        public boolean shows(StoredType type, String field) {
            return true;
        }

        @Override
        public boolean filters(StoredType type, String member) {
            return true;
        }

        @Override
        public byte[] instead(StoredType type, String field) {
            throw new IllegalStateException(field + " is in sight");
        }
    }

    /**
     * A seeker whom the viewer advises, who lets advisors see just as much. That this is so is part of every statement.
     *
     * @param rights what the seeker lets advisors see
     * @param id the seeker
     */
    record Advised(AdvisorRights.Level rights, Bind id) implements Sight {
        private static final String SEEKER = """
                (select v.id
                 from seeker v
                 join account va on va.institution_id = :institution and va.id = v.account_id
                 join cohort vc on vc.institution_id = :institution and vc.id = v.cohort_id
                 where v.institution_id = :institution and v.id = :advised and v.advisor_access = '%s' and :advises::boolean
                   and va.deactivated_at is null and vc.deleted_at is null
                   and exists (
                     select from cohort_advisor vx
                     where vx.institution_id = :institution and vx.cohort_id = v.cohort_id and vx.account_id = :account))""";

        @Override
        public Optional<Statement> seeker() {
            return Optional.of(new SqlBuilder()
                    .named(SEEKER.formatted(rights.access()), java.util.Map.of("advised", id))
                    .build());
        }

        @Override
        public String rows(StoredType type) {
            return rights.rows(type.name())
                    .map(further -> further.isEmpty() ? type.visible() : type.visible() + " and " + further)
                    .orElse(NOTHING);
        }

        @Override
        public boolean shows(StoredType type, String field) {
            return rights.opens(type.name(), field);
        }

        @Override
        public boolean filters(StoredType type, String member) {
            return rights.opens(type.name(), AdvisorRights.FILTER + member);
        }

        @Override
        public byte[] instead(StoredType type, String field) {
            return rights.instead(type.name(), field).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        }
    }
}
