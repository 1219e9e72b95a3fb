package org.throughline.bench.spring;

import java.util.UUID;

/** Equal by its id, so that it is a cheap key of a batch. */
record Contact(Owner owner, UUID id, String name, String title, Integer strength, UUID organizationId) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Contact contact && contact.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
