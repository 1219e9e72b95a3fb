package org.throughline.domain.programme;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** Something that an institution recommends to read, watch or practise (A12). Everybody there sees it; administrators change it. */
@Entity
@Table(name = "resource")
public class Resource {
    private static final Pattern URL = Pattern.compile("https?://[^\\s/]+\\S*", Pattern.CASE_INSENSITIVE);
    private static final TextRule URL_TEXT = new TextRule(2_000, false);
    private static final NumberRule POSITION = new NumberRule(0, 10_000, "(the smallest first)");

    @EmbeddedId
    private TenantKey key;

    private String title;
    private String url;
    private String description;

    @Enumerated(EnumType.STRING)
    private Practice practice;

    private int position;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    /** For the persistence provider. */
    protected Resource() {}

    private Resource(TenantKey key, Instant now) {
        this.key = key;
        this.createdAt = now;
    }

    /** A new resource, or every reason why it cannot be one. */
    public static Outcome<Resource> of(TenantKey key, Details details, Instant now) {
        return new Resource(key, now).change(details);
    }

    /** Takes the details as a whole; refused ones change nothing. */
    public Outcome<Resource> change(Details details) {
        Checks checks = new Checks();
        Optional<String> newTitle = checks.take("title", TextRule.LINE.check(details.title()));
        Optional<String> newUrl = checks.takeIfGiven("url", TextRule.given(details.url()), Resource::url);
        Optional<String> newDescription =
                checks.takeIfGiven("description", TextRule.given(details.description()), TextRule.PARAGRAPH::check);
        Optional<Integer> newPosition = checks.takeIfGiven("position", details.position(), POSITION::check);
        return checks.outcome(() -> {
            title = newTitle.orElseThrow();
            url = newUrl.orElse(null);
            description = newDescription.orElse(null);
            practice = details.practice();
            position = newPosition.orElse(0);
            return this;
        });
    }

    /** Deletes softly. Deleting twice changes nothing. */
    public void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    /** The resource, ready to be changed in part and taken again. */
    public Details details() {
        return new Details(title, url, description, practice, position);
    }

    /** The id, unique within the institution. */
    public UUID id() {
        return key.id();
    }

    /** How often it was changed. */
    public int version() {
        return version;
    }

    private static Outcome<String> url(String raw) {
        return URL_TEXT.check(raw)
                .then(text -> URL.matcher(text).matches()
                        ? Outcome.done(text)
                        : Outcome.refused(Refusal.of(
                                RefusalCode.MALFORMED, "Must be a web address that starts with https:// or http://.")));
    }

    /**
     * What an administrator says of a resource, not checked yet.
     *
     * @param url a web address; null for what is read right here
     * @param description what it is good for; may be null
     * @param practice which practice it helps with; may be null
     * @param position the smallest comes first; null for 0
     */
    public record Details(String title, String url, String description, Practice practice, Integer position) {}
}
