package org.throughline.graphql.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that can be read: the stored types by their name in the schema, and the stored fields of the query root. */
public final class Catalogue {
    private final Map<String, StoredType> types;
    private final Map<Class<?>, StoredType> byView;
    private final Map<String, StoredField> roots;

    Catalogue(Map<String, StoredType> types, Map<Class<?>, StoredType> byView, Map<String, StoredField> roots) {
        this.types = Map.copyOf(types);
        this.byView = Map.copyOf(byView);
        this.roots = Map.copyOf(roots);
    }

    /** Reads the catalogue off the API classes and the view records they name. */
    public static Catalogue of(List<Class<?>> apis) {
        return new CatalogueReader().read(apis);
    }

    /** The stored type of this name. */
    public Optional<StoredType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The stored type that this view record describes. */
    public StoredType typeOf(Class<?> view) {
        StoredType type = byView.get(view);
        if (type == null) {
            throw new CatalogueException(view.getName() + " is not @Stored");
        }
        return type;
    }

    /** Whether objects of this class stand for rows. */
    public boolean isStored(Class<?> view) {
        return byView.containsKey(view);
    }

    /** The stored field of the query root of this name. */
    public Optional<StoredField> root(String name) {
        return Optional.ofNullable(roots.get(name));
    }

    /** All stored types. */
    public Collection<StoredType> types() {
        return types.values();
    }

    /** All stored fields of the query root. */
    public Collection<StoredField> roots() {
        return roots.values();
    }
}
