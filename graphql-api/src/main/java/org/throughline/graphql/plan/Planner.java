package org.throughline.graphql.plan;

import static org.throughline.graphql.json.JsonBuffer.key;

import graphql.normalized.ExecutableNormalizedField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.graphql.catalogue.Catalogue;
import org.throughline.graphql.catalogue.Codec;
import org.throughline.graphql.catalogue.StoredField;
import org.throughline.graphql.catalogue.StoredField.ColumnField;
import org.throughline.graphql.catalogue.StoredField.ConnectionField;
import org.throughline.graphql.catalogue.StoredField.JoinField;
import org.throughline.graphql.catalogue.StoredField.ListField;
import org.throughline.graphql.catalogue.StoredField.OrderKey;
import org.throughline.graphql.catalogue.StoredField.PartField;
import org.throughline.graphql.catalogue.StoredField.RelationField;
import org.throughline.graphql.catalogue.StoredField.RootField;
import org.throughline.graphql.catalogue.StoredType;
import org.throughline.graphql.rights.AdvisorRights;

/** Compiles selections of stored fields. One planner makes one plan. */
public final class Planner {
    /** What is a list and no page is short. */
    private static final int USUAL_LIST = 10;

    static final String PARENTS = "unnest(:parents::uuid[]) with ordinality p(id, n)";

    private final Catalogue catalogue;
    private final Inputs inputs;
    private final ArgumentBinds binds;
    private final List<Level> roots = new ArrayList<>();
    private final List<Watched> watched = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private Sight sight = Sight.OWN;
    private int levels;

    /**
     * A planner for what the catalogue describes.
     *
     * @param variables of the request that the plan is made for, after coercion
     */
    public Planner(Catalogue catalogue, Map<String, Object> variables) {
        this(catalogue, variables, Page.LARGEST);
    }

    /**
     * The same, with another limit.
     *
     * @param largestPage how many rows a page has at most
     */
    public Planner(Catalogue catalogue, Map<String, Object> variables, int largestPage) {
        this.catalogue = catalogue;
        this.inputs = new Inputs(variables, largestPage);
        this.binds = new ArgumentBinds(inputs);
    }

    /**
     * The plan of some fields of the query root, all of them stored.
     *
     * @param shapingVariables those on which it depends which fields are selected at all
     */
    public Plan planRoot(List<ExecutableNormalizedField> fields, Collection<String> shapingVariables) {
        shapingVariables.forEach(inputs::dependOn);
        List<Output> outputs = new ArrayList<>();
        for (ExecutableNormalizedField field : fields) {
            outputs.add(root(field));
        }
        return new Plan(outputs, roots, levels, watched, seen, inputs);
    }

    /** The plan of one object of a stored type that a mutation or a computed field answers with. */
    public Plan planObject(StoredType type, UUID id, ExecutableNormalizedField field) {
        Output object = single(new byte[0], type, Optional.of(run -> id), field);
        return new Plan(List.of(object), roots, levels, watched, seen, inputs);
    }

    private Output root(ExecutableNormalizedField field) {
        byte[] key = key(field.getResultKey());
        if (field.getName().equals("__typename")) {
            return new Output.Constant(key, json("Query"));
        }
        StoredField stored = catalogue
                .root(field.getName())
                .orElseThrow(() -> new IllegalStateException(field.getName() + " is not stored"));
        if (stored instanceof ConnectionField connection) {
            return connection(key, connection, field, null, -1, true);
        }
        RootField one = (RootField) stored;
        Optional<Bind> id = one.idArgument().map(name -> binds.id(inputs.argument(field, name)));
        if (one.advised()) {
            return advised(key, catalogue.typeOf(one.targets().get(0)), id.orElseThrow(), field);
        }
        List<Output.One> candidates = new ArrayList<>();
        for (Class<?> view : one.targets()) {
            candidates.add(single(key, catalogue.typeOf(view), id, field));
        }
        return candidates.size() == 1 ? candidates.get(0) : new Output.AnyOf(key, candidates);
    }

    /**
     * A seeker whom the viewer advises: as often as there are levels of what a seeker may let advisors see, each compiled for
     * its level. The seeker has one of them, and only its statements find any rows.
     */
    private Output advised(byte[] key, StoredType type, Bind id, ExecutableNormalizedField field) {
        List<Output.One> candidates = new ArrayList<>();
        for (AdvisorAccess access : AdvisorAccess.values()) {
            sight = new Sight.Advised(AdvisorRights.of(access), id);
            Output.One candidate = single(key, type, Optional.empty(), field);
            if (access != AdvisorAccess.FIGURES) {
                watched.add(new Watched(candidate.level(), 0, access));
            }
            candidates.add(candidate);
        }
        sight = Sight.OWN;
        return new Output.AnyOf(key, candidates);
    }

    private Output.One single(byte[] key, StoredType type, Optional<Bind> id, ExecutableNormalizedField field) {
        LevelBuilder builder = level(null, -1, field);
        builder.cell(type.id(), "t", Codec.UUID_TEXT);
        ObjectPlan object = object(type, "t", builder, field.getChildren(type.name()));
        SqlBuilder from = new SqlBuilder(sight).plain("(select t.* from " + type.table() + " t where ");
        from.of(sight.rows(type), "t");
        id.ifPresent(bind -> from.plain(" and ").of(type.id(), "t").plain(" = ").value(bind));
        builder.complete("1", from.plain(") t").build(), "");
        return new Output.One(key, builder.level(), -1, object);
    }

    /** How rows of a type become objects with this selection. */
    ObjectPlan object(StoredType type, String row, LevelBuilder level, List<ExecutableNormalizedField> selection) {
        if (!type.watched().isEmpty()) {
            seen.add(new Seen(level.level(), type.watched()));
        }
        List<Output> outputs = new ArrayList<>();
        for (ExecutableNormalizedField field : selection) {
            outputs.add(field(type, row, level, field));
        }
        return new ObjectPlan(outputs);
    }

    private Output field(StoredType type, String row, LevelBuilder level, ExecutableNormalizedField field) {
        byte[] key = key(field.getResultKey());
        if (field.getName().equals("__typename")) {
            return new Output.Constant(key, json(type.name()));
        }
        StoredField stored = type.fields().get(field.getName());
        boolean shown = sight.shows(type, field.getName());
        if (stored instanceof ColumnField && !shown) {
            return new Output.Constant(key, sight.instead(type, field.getName()));
        }
        if (stored instanceof ColumnField column) {
            return new Output.Cell(key, level.cell(column.sql(), row, column.codec()), column.codec());
        }
        if (stored instanceof JoinField join) {
            StoredType target = catalogue.typeOf(join.target());
            String name = level.join(row, join, target, rows(target, shown));
            int present = level.cell(target.id(), name, Codec.UUID_TEXT);
            return new Output.Joined(key, present, object(target, name, level, field.getChildren(target.name())));
        }
        if (stored instanceof PartField part) {
            StoredType target = catalogue.typeOf(part.target());
            int present = level.cell(part.present(), row, Codec.TEXT);
            return new Output.Joined(key, present, object(target, row, level, field.getChildren(target.name())));
        }
        int idCell = level.cell(type.id(), row, Codec.UUID_TEXT);
        if (stored instanceof ConnectionField connection) {
            return connection(key, connection, field, level.level(), idCell, shown);
        }
        if (stored instanceof ListField list) {
            return list(key, list, field, level.level(), idCell, shown);
        }
        if (stored instanceof RelationField relation) {
            return relation(key, relation, field, level.level(), idCell, shown);
        }
        throw new IllegalStateException(type.name() + "." + field.getName() + " is not stored");
    }

    /** Which rows of a type are in sight along an edge that is in sight or not. */
    private String rows(StoredType target, boolean shown) {
        return shown ? sight.rows(target) : Sight.NOTHING;
    }

    private Output list(
            byte[] key, ListField edge, ExecutableNormalizedField field, Level parent, int idCell, boolean shown) {
        StoredType target = catalogue.typeOf(edge.target());
        LevelBuilder builder = level(parent, idCell, field);
        builder.level().expect(slots -> USUAL_LIST);
        ObjectPlan object = object(target, "t", builder, field.getChildren(target.name()));
        OrderKey order = edge.order().get(0);
        SqlBuilder from = new SqlBuilder(sight).named(PARENTS + " join " + target.table() + " t on ", Map.of());
        from.of(rows(target, shown), "t")
                .plain(" and t." + edge.foreignKey() + " = p.id and ")
                .of(edge.where(), "t");
        builder.complete("p.n", from.build(), " order by p.n, " + order.sql().replace("{}", "t"));
        return new Output.Many(key, builder.level(), idCell, object);
    }

    private Output relation(
            byte[] key, RelationField edge, ExecutableNormalizedField field, Level parent, int idCell, boolean shown) {
        StoredType target = catalogue.typeOf(edge.target());
        Map<String, Bind> arguments = new HashMap<>();
        edge.arguments().forEach(argument -> arguments.put(argument.name(), binds.number(argument, field)));
        edge.choices().forEach(name -> arguments.put(name, binds.choice(inputs.argument(field, name))));
        boolean ownTable = !target.table().isEmpty();
        LevelBuilder builder = level(parent, idCell, field);
        if (edge.many()) {
            builder.level().expect(slots -> USUAL_LIST);
        }
        ObjectPlan object = object(target, ownTable ? "t" : "v", builder, field.getChildren(target.name()));
        String rows = rows(target, shown);
        SqlBuilder from = new SqlBuilder(sight)
                .named(PARENTS + " join (", Map.of())
                .named(edge.sql(), arguments)
                .plain(") v on v.parent = p.id");
        if (!ownTable) {
            from.plain(" and ").of(rows, "v");
        }
        if (ownTable) {
            from.plain(" cross join lateral (select x.* from " + target.table() + " x where ")
                    .of(rows, "x")
                    .plain(" and ")
                    .of(target.id(), "x")
                    .plain(" = v.id offset 0) t");
        }
        builder.complete("p.n", from.build(), " order by p.n, v.position");
        return edge.many()
                ? new Output.Many(key, builder.level(), idCell, object)
                : new Output.One(key, builder.level(), idCell, object);
    }

    private Output connection(
            byte[] key,
            ConnectionField edge,
            ExecutableNormalizedField field,
            Level parent,
            int idCell,
            boolean shown) {
        StoredType target = catalogue.typeOf(edge.target());
        Page page = Page.of(field, inputs);
        Ordering ordering = Ordering.of(field, edge, target.id(), inputs);
        ConnectionSql sql = ConnectionSql.of(
                edge, target, parent != null, conditions(edge, target, field), sight, rows(target, shown));
        LevelBuilder builder = level(parent, idCell, field);
        builder.level().expect(slots -> (Integer) slots[page.sizeSlot()]);
        ConnectionCompiler compiler = new ConnectionCompiler(this, builder, target, ordering);
        List<Output.ConnectionOutput> fields = compiler.compile(field);

        SqlBuilder beyond = new SqlBuilder();
        page.from().ifPresent(text -> {
            int slot = inputs.slot(variables -> ordering.cursor(field, String.valueOf(text.at(variables))));
            ordering.beyond(beyond, "t", slot, page.backward());
        });
        int more = compiler.peeks() ? 1 : 0;
        Statement cut = new SqlBuilder()
                .plain(" order by " + ordering.clause("t", page.backward()) + " limit ")
                .value(run -> (Integer) run.slots()[page.sizeSlot()] + more)
                .build();
        Statement rows = sql.page(beyond.build(), cut);
        String order = ordering.clause("t", false);
        if (parent == null) {
            builder.complete("1", rows, " order by " + order);
        } else {
            Statement from = new SqlBuilder()
                    .named(PARENTS + " cross join lateral ", Map.of())
                    .append(rows)
                    .build();
            builder.complete("p.n", from, " order by p.n, " + order);
        }
        for (Level total : compiler.totals(parent, idCell, field)) {
            total.complete(sql.count(), List.of(Codec.INTEGER));
        }
        Output.PageShape shape = new Output.PageShape(
                page.sizeSlot(),
                compiler.peeks(),
                page.backward(),
                page.from().isPresent(),
                ordering.name(),
                compiler.cursorCells());
        return new Output.Connection(key, builder.level(), idCell, shape, fields);
    }

    /** What a filter asks of each row. */
    private Statement conditions(ConnectionField edge, StoredType target, ExecutableNormalizedField field) {
        SqlBuilder sql = new SqlBuilder(sight);
        Source wishes = inputs.argument(field, "filter");
        if (inputs.isGiven(wishes)) {
            edge.filter().values().forEach(condition -> {
                Source wish = wishes.member(condition.name());
                if (inputs.isGiven(wish)) {
                    Bind bind = condition.isId() ? binds.id(wish) : binds.value(wish, condition.name(), field);
                    String asked = sight.filters(target, condition.name()) ? condition.sql() : Sight.NOTHING;
                    sql.plain(" and ").of(asked, "t", Map.of("value", bind));
                }
            });
        }
        return sql.build();
    }

    private LevelBuilder level(Level parent, int idCell, ExecutableNormalizedField field) {
        return new LevelBuilder(newLevel(parent, idCell, field.getName()), sight);
    }

    Level newLevel(Level parent, int idCell, String field) {
        Level level = new Level(levels++, parent == null ? -1 : parent.index(), idCell, field);
        if (parent == null) {
            roots.add(level);
        } else {
            parent.addChild(level);
        }
        return level;
    }

    static byte[] json(String name) {
        return ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
    }
}
