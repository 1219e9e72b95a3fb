package org.throughline.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that belongs to one seeker. It is deleted softly: a deleted thing is invisible and frees its unique keys.
 * The version rises with every change; who changes an older one than is stored is told so.
 */
@MappedSuperclass
public abstract class SeekerOwned {
    @EmbeddedId
    private TenantKey key;

    @Column(name = "seeker_id", updatable = false)
    private UUID seekerId;

    @Version
    private int version;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** For the persistence provider. */
    protected SeekerOwned() {}

    protected SeekerOwned(TenantKey key, UUID seekerId) {
        this.key = key;
        this.seekerId = seekerId;
    }

    /** The institution and the id. */
    public TenantKey key() {
        return key;
    }

    /** The id, unique over all institutions. */
    public UUID id() {
        return key.id();
    }

    /** Whose it is. */
    public UUID seekerId() {
        return seekerId;
    }

    /** How often it was changed. */
    public int version() {
        return version;
    }

    /** When it was deleted; empty while it lives. */
    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    /** Deletes softly. Deleting twice changes nothing. */
    public void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }
}
