package org.throughline.persistence.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;
import org.throughline.domain.shared.Conflicts;
import org.throughline.domain.shared.Failures;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * Tells by its SQL state and by the name of the unique index what a failure of the database means. A unique index that
 * is not listed here is no rule of the craft: breaking it is a mistake of ours and stays an exception.
 */
@ApplicationScoped
public class DatabaseConflicts implements Conflicts {
    private static final String UNIQUE_VIOLATION = "23505";
    /** Another transaction was faster: serialization failure, deadlock. */
    private static final Set<String> OVERTAKEN = Set.of("40001", "40P01");

    private static final Map<String, Refusal> BY_INDEX = byIndex();

    private static final Refusal CHANGED_MEANWHILE = Refusal.of(
            RefusalCode.CHANGED_MEANWHILE, "It was changed meanwhile. Read it again, then change what you still want.");

    @PersistenceContext(unitName = "throughline")
    private EntityManager entityManager;

    /** For CDI. */
    protected DatabaseConflicts() {}

    DatabaseConflicts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void flush() {
        entityManager.flush();
    }

    @Override
    public Optional<Refusal> refusalOf(Throwable failure) {
        return Failures.chainOf(failure)
                .map(DatabaseConflicts::refusalOfOne)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The names of the unique indexes whose violation is an answer. */
    static Set<String> indexes() {
        return BY_INDEX.keySet();
    }

    private static Optional<Refusal> refusalOfOne(Throwable failure) {
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return Optional.of(CHANGED_MEANWHILE);
        }
        if (failure instanceof SQLException problem && problem.getSQLState() != null) {
            return OVERTAKEN.contains(problem.getSQLState()) ? Optional.of(CHANGED_MEANWHILE) : violated(problem);
        }
        return Optional.empty();
    }

    /**
     * PostgreSQL names the index in the first line of its message, in whatever language; the lines after it hold data.
     * The driver's own class would tell it too, but the server lends the driver, and its class is another than ours.
     */
    private static Optional<Refusal> violated(SQLException problem) {
        if (!problem.getSQLState().equals(UNIQUE_VIOLATION) || problem.getMessage() == null) {
            return Optional.empty();
        }
        String firstLine = problem.getMessage().lines().findFirst().orElse("");
        return BY_INDEX.entrySet().stream()
                .filter(entry -> Pattern.compile("\\b" + entry.getKey() + "\\b")
                        .matcher(firstLine)
                        .find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, Refusal> byIndex() {
        Map<String, Refusal> byIndex = new HashMap<>();
        byIndex.put(
                "contact_linked_in", exists("You have a contact with this LinkedIn profile already.", "linkedInUrl"));
        byIndex.put("organization_name", exists("You have an organisation of this name already.", "name"));
        byIndex.put(
                "referral_once",
                exists(Practice.E5, "This contact has referred you to that one already.", "toContactId"));
        byIndex.put("seeker_value_name", exists(Practice.A4, "You have a value of this name already.", "name"));
        byIndex.put(
                "fit_rating_once",
                exists(
                        Practice.A4,
                        "You have rated this value from this interview already; change that rating.",
                        "threadId"));
        byIndex.put("directory_email", exists("Somebody in the directory has this e-mail address already.", "email"));
        byIndex.put(
                "directory_linked_in",
                exists("Somebody in the directory has this LinkedIn profile already.", "linkedInUrl"));
        byIndex.put("account_email", exists("Somebody in the institution has this e-mail address already.", "email"));
        byIndex.put("cohort_name", exists("There is a cohort of this name already.", "name"));
        byIndex.put("background_name", exists(Practice.A6, "You have written this down already.", "name"));
        return Map.copyOf(byIndex);
    }

    private static Refusal exists(String message, String place) {
        return Refusal.of(RefusalCode.ALREADY_EXISTS, message).at(place);
    }

    private static Refusal exists(Practice practice, String message, String place) {
        return Refusal.of(RefusalCode.ALREADY_EXISTS, practice, message).at(place);
    }
}
