package org.throughline.graphql.catalogue;

/** Which rows of a stored type a viewer may see. Each is part of every statement that reads the type. */
public enum Rights {
    /** Rows of the viewer's own seeker. */
    OWN_SEEKER("{}.institution_id = :institution and {}.seeker_id = :seeker"),
    /** The viewer's own account. */
    OWN_ACCOUNT("{}.institution_id = :institution and {}.id = :account"),
    /** The seeker that the viewer's account is. */
    OWN_SEEKER_ROW("{}.institution_id = :institution and {}.id = :seeker"),
    /** Everybody of the institution. */
    INSTITUTION("{}.institution_id = :institution"),
    /** Administrators of the institution. */
    ADMINISTRATION("{}.institution_id = :institution and :admin::boolean"),
    /** Imports into the viewer's own network; those of the institution for its administrators. */
    OWN_IMPORT(
            "{}.institution_id = :institution and ({}.seeker_id = :seeker or {}.seeker_id is null and :admin::boolean)"),
    /** Exports that the viewer's account asked for; those of the institution as long as it administers it. */
    OWN_EXPORT("{}.institution_id = :institution and {}.account_id = :account"
            + " and ({}.seeker_id = :seeker or {}.seeker_id is null and :admin::boolean)"),
    /** Rows of a relation that is bound to the viewer by its own SQL. */
    BY_RELATION("true");

    private final String condition;

    Rights(String condition) {
        this.condition = condition;
    }

    /** The condition in the SQL of annotations. */
    public String condition() {
        return condition;
    }
}
