package org.throughline.graphql.plan;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.account.Role;

/** Puts a statement together from the SQL of the catalogue: names rows, and turns {@code :name} into placeholders. */
final class SqlBuilder {
    /** A name after one colon; two colons are a cast. */
    private static final Pattern NAMED = Pattern.compile("(?<!:):([a-z]\\w*)");

    private static final Map<String, Bind> EVERYWHERE = Map.of(
            "institution", run -> run.viewer().institutionId(),
            "seeker", run -> run.viewer().seekerId().orElse(null),
            "account", run -> run.viewer().accountId(),
            "admin", run -> run.viewer().roles().contains(Role.ADMIN),
            "today", Run::today,
            "advises", run -> run.viewer().roles().contains(Role.ADVISOR),
            "now", run -> run.now().atOffset(ZoneOffset.UTC),
            "administers", run -> run.viewer().roles().contains(Role.ADMIN),
            "zone", run -> run.viewer().timeZone().getId(),
            "parents", Run::parents);

    private final Sight sight;
    private final StringBuilder sql = new StringBuilder(512);
    private final List<Bind> binds = new ArrayList<>();

    /** SQL about the viewer's own things. */
    SqlBuilder() {
        this(Sight.OWN);
    }

    /** SQL about what is in sight. */
    SqlBuilder(Sight sight) {
        this.sight = sight;
    }

    /** Appends SQL that holds no names to replace. */
    SqlBuilder plain(String text) {
        sql.append(text);
        return this;
    }

    /** Appends the SQL of an annotation, where {@code {}} is the given row. */
    SqlBuilder of(String template, String row) {
        return of(template, row, Map.of());
    }

    /** As {@link #of(String, String)}, with further names. */
    SqlBuilder of(String template, String row, Map<String, Bind> names) {
        return named(template.replace("{}", row), names);
    }

    /** Appends SQL with names. */
    SqlBuilder named(String text, Map<String, Bind> names) {
        Matcher matcher = NAMED.matcher(text);
        int from = 0;
        while (matcher.find()) {
            sql.append(text, from, matcher.start());
            name(matcher.group(1), names);
            from = matcher.end();
        }
        sql.append(text, from, text.length());
        return this;
    }

    private void name(String name, Map<String, Bind> names) {
        if (name.equals("seeker") && sight.seeker().isPresent()) {
            append(sight.seeker().get());
        } else {
            value(bind(name, names));
        }
    }

    /** Appends a placeholder. */
    SqlBuilder value(Bind bind) {
        sql.append('?');
        binds.add(bind);
        return this;
    }

    /** Takes over another statement as it is. */
    SqlBuilder append(Statement other) {
        sql.append(other.sql());
        binds.addAll(other.binds());
        return this;
    }

    Statement build() {
        return new Statement(sql.toString(), binds);
    }

    private static Bind bind(String name, Map<String, Bind> names) {
        Bind bind = names.getOrDefault(name, EVERYWHERE.get(name));
        if (bind == null) {
            throw new IllegalStateException("no value for :" + name);
        }
        return bind;
    }
}
