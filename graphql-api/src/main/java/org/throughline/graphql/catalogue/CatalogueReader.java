package org.throughline.graphql.catalogue;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.graphql.catalogue.StoredField.ColumnField;
import org.throughline.graphql.catalogue.StoredField.ConnectionField;
import org.throughline.graphql.catalogue.StoredField.FilterField;
import org.throughline.graphql.catalogue.StoredField.JoinField;
import org.throughline.graphql.catalogue.StoredField.ListField;
import org.throughline.graphql.catalogue.StoredField.NumberArgument;
import org.throughline.graphql.catalogue.StoredField.OrderKey;
import org.throughline.graphql.catalogue.StoredField.PartField;
import org.throughline.graphql.catalogue.StoredField.RelationField;
import org.throughline.graphql.catalogue.StoredField.RootField;

/** Reads the annotations of API classes and view records. */
final class CatalogueReader {
    private final Map<Class<?>, StoredType> types = new LinkedHashMap<>();
    private final Map<Class<?>, Map<String, StoredField>> fields = new HashMap<>();
    private final Map<String, StoredField> roots = new LinkedHashMap<>();
    private final List<Method> interfaceRoots = new ArrayList<>();

    Catalogue read(List<Class<?>> apis) {
        apis.stream().flatMap(api -> Arrays.stream(api.getDeclaredMethods())).forEach(this::readMethod);
        interfaceRoots.forEach(method -> roots.put(nameOf(method), interfaceRoot(method)));
        Map<String, StoredType> byName = new HashMap<>();
        types.forEach((view, type) -> byName.put(type.name(), type));
        return new Catalogue(byName, types, roots);
    }

    private void readMethod(Method method) {
        Class<?> source = sourceOf(method);
        if (method.isAnnotationPresent(ById.class)) {
            if (method.getReturnType().isInterface()) {
                interfaceRoots.add(method);
            } else {
                register(method.getReturnType());
                roots.put(
                        nameOf(method),
                        new RootField(
                                nameOf(method),
                                List.of(method.getReturnType()),
                                idArgument(method),
                                method.getAnnotation(ById.class).advised()));
            }
        } else if (method.isAnnotationPresent(ToMany.class)) {
            put(source, connection(method, method.getAnnotation(ToMany.class)));
        } else if (method.isAnnotationPresent(Relation.class)) {
            put(source, relation(method, method.getAnnotation(Relation.class).value()));
        } else if (method.isAnnotationPresent(Column.class)) {
            String sql = method.getAnnotation(Column.class).value();
            put(source, new ColumnField(nameOf(method), sql, Codec.of(method.getGenericReturnType(), false)));
        }
    }

    /** A list gives many rows, a view record itself at most one. */
    private RelationField relation(Method method, String sql) {
        boolean many = List.class.isAssignableFrom(method.getReturnType());
        Class<?> target = many ? elementOf(method.getGenericReturnType()) : method.getReturnType();
        register(target);
        return new RelationField(nameOf(method), target, sql, many, numbers(method), choices(method));
    }

    private void put(Class<?> source, StoredField field) {
        if (source == null) {
            roots.put(field.name(), field);
        } else {
            register(source);
            fields.get(source).put(field.name(), field);
        }
    }

    private RootField interfaceRoot(Method method) {
        List<Class<?>> targets = types.values().stream()
                .filter(type -> method.getReturnType().isAssignableFrom(type.view()))
                .<Class<?>>map(StoredType::view)
                .toList();
        return new RootField(nameOf(method), targets, idArgument(method), false);
    }

    private static Optional<String> idArgument(Method method) {
        return Arrays.stream(method.getParameters())
                .map(CatalogueReader::nameOf)
                .findFirst();
    }

    private ConnectionField connection(Method method, ToMany edge) {
        Class<?> target = Arrays.stream(method.getReturnType().getRecordComponents())
                .filter(component -> component.getName().equals("nodes"))
                .map(component -> elementOf(component.getGenericType()))
                .findAny()
                .orElseThrow(() -> new CatalogueException(method + " does not return a connection"));
        register(target);
        List<String> union = List.of(edge.union());
        if (union.isEmpty() == types.get(target).table().isEmpty()) {
            throw new CatalogueException(method + " must name a union where its target has no table, and only there");
        }
        return new ConnectionField(
                nameOf(method),
                target,
                union,
                edge.foreignKey(),
                edge.where(),
                orderOf(edge),
                filter(method),
                orders(method));
    }

    private void register(Class<?> view) {
        if (fields.containsKey(view)) {
            return;
        }
        Stored stored = view.getAnnotation(Stored.class);
        if (stored == null || !view.isRecord()) {
            throw new CatalogueException(view.getName() + " must be a record that is @Stored");
        }
        Map<String, StoredField> own = new LinkedHashMap<>();
        fields.put(view, own);
        String name =
                view.getAnnotation(org.eclipse.microprofile.graphql.Type.class).value();
        StoredType type = new StoredType(
                name, view, stored.table(), stored.rights(), stored.softlyDeleted(), stored.watched(), own);
        types.put(view, type);
        for (RecordComponent component : view.getRecordComponents()) {
            own.put(nameOf(component), field(component));
        }
    }

    private StoredField field(RecordComponent component) {
        String name = nameOf(component);
        ToMany list = component.getAnnotation(ToMany.class);
        if (list != null) {
            Class<?> target = elementOf(component.getGenericType());
            register(target);
            return new ListField(name, target, list.foreignKey(), list.where(), orderOf(list));
        }
        Class<?> type = component.getType();
        if (type.isAnnotationPresent(Stored.class)) {
            register(type);
            Part part = component.getAnnotation(Part.class);
            if (part != null) {
                return new PartField(name, type, part.value());
            }
            Relation relation = component.getAnnotation(Relation.class);
            return relation == null
                    ? new JoinField(name, type, joinOf(component))
                    : new RelationField(name, type, relation.value(), false, List.of(), List.of());
        }
        Column column = component.getAnnotation(Column.class);
        boolean isId = component.getAccessor().isAnnotationPresent(Id.class);
        return new ColumnField(
                name,
                column == null ? "{}." + snake(name) : column.value(),
                Codec.of(component.getGenericType(), isId));
    }

    private static String joinOf(RecordComponent component) {
        ToOne edge = component.getAnnotation(ToOne.class);
        return edge == null ? "{target}.id = {}." + snake(component.getName()) + "_id" : edge.value();
    }

    private static List<OrderKey> orderOf(ToMany edge) {
        return Arrays.stream(edge.order()).map(CatalogueReader::key).toList();
    }

    private static OrderKey key(OrderBy order) {
        return new OrderKey(order.value(), order.type(), order.descending());
    }

    private static Map<String, FilterField> filter(Method method) {
        Map<String, FilterField> conditions = new LinkedHashMap<>();
        for (RecordComponent component : recordOfParameter(method, "filter")) {
            Where where = component.getAnnotation(Where.class);
            if (where == null) {
                throw new CatalogueException(component + " has no @Where");
            }
            boolean isId = component.getAccessor().isAnnotationPresent(Id.class);
            conditions.put(component.getName(), new FilterField(component.getName(), where.value(), isId));
        }
        return conditions;
    }

    private static Map<String, OrderKey> orders(Method method) {
        Map<String, OrderKey> orders = new LinkedHashMap<>();
        for (RecordComponent component : recordOfParameter(method, "orderBy")) {
            if (component.getName().equals("field")) {
                for (Object constant : component.getType().getEnumConstants()) {
                    orders.put(((Enum<?>) constant).name(), orderOf((Enum<?>) constant));
                }
            }
        }
        return orders;
    }

    private static OrderKey orderOf(Enum<?> constant) {
        try {
            OrderBy order =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(OrderBy.class);
            if (order == null) {
                throw new CatalogueException(constant + " has no @OrderBy");
            }
            return key(order);
        } catch (NoSuchFieldException impossible) {
            throw new CatalogueException("no constant " + constant);
        }
    }

    private static RecordComponent[] recordOfParameter(Method method, String name) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> nameOf(parameter).equals(name))
                .map(parameter -> parameter.getType().getRecordComponents())
                .findAny()
                .orElseGet(() -> new RecordComponent[0]);
    }

    private static List<NumberArgument> numbers(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Argument.class))
                .map(parameter -> {
                    Argument limits = parameter.getAnnotation(Argument.class);
                    return new NumberArgument(nameOf(parameter), limits.unlessGiven(), limits.least(), limits.most());
                })
                .toList();
    }

    private static List<String> choices(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType().isEnum())
                .map(CatalogueReader::nameOf)
                .toList();
    }

    private static Class<?> sourceOf(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Source.class))
                .<Class<?>>map(Parameter::getType)
                .findAny()
                .orElse(null);
    }

    private static String nameOf(Method method) {
        Name name = method.getAnnotation(Name.class);
        if (name != null) {
            return name.value();
        }
        Query query = method.getAnnotation(Query.class);
        return query == null || query.value().isEmpty() ? method.getName() : query.value();
    }

    private static String nameOf(RecordComponent component) {
        Name name = component.getAccessor().getAnnotation(Name.class);
        return name == null ? component.getName() : name.value();
    }

    private static String nameOf(Parameter parameter) {
        Name name = parameter.getAnnotation(Name.class);
        return name == null ? parameter.getName() : name.value();
    }

    private static Class<?> elementOf(Type list) {
        if (list instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        throw new CatalogueException(list.getTypeName() + " is not a list of view records");
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
