package org.throughline.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class DirectoryPersonTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void wantsOneRequestAMonthUnlessToldAndNoneDuringABreak() {
        assertThat(limited(null).orElseThrow().details().monthlyLimit()).isEqualTo(1);
        assertThat(limited(0).orElseThrow().details().monthlyLimit()).isZero();
        assertThat(limited(100).orElseThrow().details().monthlyLimit()).isEqualTo(100);
        assertThat(Refusals.of(limited(-1))).containsExactly("monthlyLimit OUT_OF_RANGE");
        assertThat(Refusals.of(limited(101))).containsExactly("monthlyLimit OUT_OF_RANGE");
    }

    @Test
    void refusesEverythingThatIsWrongAtOnceAndStaysAsItWas() {
        DirectoryPerson ada = limited(3).orElseThrow();
        DirectoryPersonDetails before = ada.details();

        Outcome<DirectoryPerson> refused = ada.change(
                new DirectoryPersonDetails(
                        " ",
                        "a\u0000",
                        "x".repeat(201),
                        null,
                        null,
                        null,
                        1899,
                        List.of("Choir", " "),
                        "x".repeat(4_001),
                        200,
                        "ada",
                        List.of("ada@mill.example", "nowhere"),
                        "call me",
                        "https://example.org/ada"),
                NOW);

        assertThat(Refusals.of(refused))
                .containsExactly(
                        "name REQUIRED",
                        "title NOT_TEXT",
                        "organization TOO_LONG",
                        "graduationYear OUT_OF_RANGE",
                        "groups.1 REQUIRED",
                        "topics TOO_LONG",
                        "monthlyLimit OUT_OF_RANGE",
                        "email MALFORMED",
                        "furtherEmails.1 MALFORMED",
                        "phone MALFORMED",
                        "linkedInUrl MALFORMED");
        assertThat(ada.details()).isEqualTo(before);
    }

    @Test
    void isKnownByEachAddressOnce() {
        DirectoryPerson ada = reachable(
                        "Ada@Mill.example", List.of("ada@mill.EXAMPLE", "a@home.example", "A@home.example"))
                .orElseThrow();

        assertThat(ada.details().furtherEmails()).containsExactly("a@home.example");
        assertThat(ada.emails()).containsExactly("Ada@Mill.example", "a@home.example");
        assertThat(ada.linkedInKey()).contains("ada");
    }

    @Test
    void hasThreeFurtherAddressesAtMost() {
        List<String> four = List.of("a@x.example", "b@x.example", "c@x.example", "d@x.example");

        assertThat(Refusals.of(reachable(null, four))).containsExactly("furtherEmails OUT_OF_RANGE");
        assertThat(reachable("d@x.example", four).orElseThrow().emails()).hasSize(4);
    }

    @Test
    void isTakenInPartAndWholeAgain() {
        DirectoryPerson ada = reachable("ada@mill.example", List.of()).orElseThrow();
        DirectoryPersonDetails details = ada.details();

        assertThat(ada.change(details, NOW.plusSeconds(1)).orElseThrow().details())
                .isEqualTo(details);
        assertThat(ada.updatedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(ada.createdAt()).isEqualTo(NOW);
    }

    private static Outcome<DirectoryPerson> limited(Integer monthlyLimit) {
        return create(new DirectoryPersonDetails(
                "Ada", null, null, null, null, null, null, null, null, monthlyLimit, null, null, null, null));
    }

    private static Outcome<DirectoryPerson> reachable(String email, List<String> further) {
        return create(new DirectoryPersonDetails(
                "Ada",
                "Miller",
                "Mill",
                "Food",
                "Berlin",
                "Test College",
                2010,
                List.of("Choir"),
                "Flour",
                2,
                email,
                further,
                "+49 30 901820",
                "linkedin.com/in/ada"));
    }

    private static Outcome<DirectoryPerson> create(DirectoryPersonDetails details) {
        return DirectoryPerson.create(new TenantKey(UUID.randomUUID(), UUID.randomUUID()), details, NOW);
    }
}
