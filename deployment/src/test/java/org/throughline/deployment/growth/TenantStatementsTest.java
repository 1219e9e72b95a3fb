package org.throughline.deployment.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantStatementsTest {
    private final TenantStatements statements = new TenantStatements(Set.of("contact", "seeker", "session"));

    @Test
    void areContentWhereEachTableNamesTheInstitution() {
        assertThat(statements.missing(
                        "select c.id from contact c join seeker s on s.institution_id = $1 and s.id = c.seeker_id"
                                + " where c.institution_id=$1 and c.id = any ($2)"))
                .isEmpty();
        assertThat(statements.missing("delete from session where institution_id = $1 and secret_hash = $2"))
                .isEmpty();
        assertThat(statements.missing("insert into contact (institution_id, id) values ($1, $2)"))
                .isEmpty();
        assertThat(statements.missing("update contact set name=$1 where institution_id=$2 and id=$3"))
                .isEmpty();
        assertThat(statements.missing("select 1 from contact c1_0 where (c1_0.institution_id,c1_0.id) in (($1,$2))"))
                .isEmpty();
        assertThat(statements.missing("select contact from other")).isEmpty();
        assertThat(statements.missing("select t.id from contact t where false and t.id = $1"))
                .isEmpty();
    }

    @Test
    void findEachTableThatDoesNot() {
        assertThat(statements.missing("select c.id from contact c where c.id = $1"))
                .containsExactly("contact c");
        assertThat(statements.missing("select s.id from contact c join seeker s on s.institution_id = c.institution_id"
                        + " where c.institution_id = $1"))
                .as("equality by join is not enough")
                .containsExactly("seeker s");
        assertThat(statements.missing("select from contact c, seeker s where c.institution_id = $1"))
                .containsExactly("seeker s");
        assertThat(statements.missing("delete from session where secret_hash = $1"))
                .containsExactly("session session");
        assertThat(statements.missing("insert into contact (id) select $1")).containsExactly("contact contact");
        assertThat(statements.missing(
                        "with recursive w as (select id from contact c where c.institution_id = $1 union all"
                                + " select d.id from w join contact d on d.id = w.id) select * from w"))
                .containsExactly("contact d");
    }
}
