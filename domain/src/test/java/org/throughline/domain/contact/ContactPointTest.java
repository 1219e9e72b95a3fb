package org.throughline.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.contact.ContactPoint.Kind.EMAIL;
import static org.throughline.domain.contact.ContactPoint.Kind.LINK;
import static org.throughline.domain.contact.ContactPoint.Kind.PHONE;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;

class ContactPointTest {
    private static final UUID SEEKER = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"+49 30 901820", "(030) 90 18-20", "0041.44.632.11.11", "555-0100 ext. 12", "5550100x7"})
    void takesTelephoneNumbersAsPeopleWriteThem(String number) {
        assertThat(point(PHONE, number)).isEqualTo(Outcome.done(new ContactPoint(PHONE, number, null, SEEKER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "+", "(", "#1", "+49 30 ABC", "12;34", "ext. 5"})
    void refusesOtherTelephoneNumbers(String number) {
        assertThat(Refusals.of(point(PHONE, number))).containsExactly("value MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/Ä"})
    void takesWebAddresses(String link) {
        assertThat(point(LINK, link)).isEqualTo(Outcome.done(new ContactPoint(LINK, link, null, SEEKER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "example.org",
                "ftp://example.org",
                "https://",
                "https:///x",
                "https://a b"
            })
    void refusesOtherLinks(String link) {
        assertThat(Refusals.of(point(LINK, link))).containsExactly("value MALFORMED");
    }

    @Test
    void takesALongLinkAndRefusesAnEndlessOne() {
        String link = "https://example.org/" + "a".repeat(1_980);
        assertThat(point(LINK, link).refusals()).isEmpty();
        assertThat(Refusals.of(point(LINK, link + "a"))).containsExactly("value TOO_LONG");
    }

    @Test
    void refusesAnAddressAndItsLabelTogether() {
        assertThat(Refusals.of(ContactPoint.of(EMAIL, "ada", "x".repeat(51), SEEKER)))
                .containsExactly("value MALFORMED", "label TOO_LONG");
    }

    @Test
    void takesABlankLabelForNone() {
        assertThat(ContactPoint.of(EMAIL, "ada@example.org", " ", SEEKER))
                .isEqualTo(Outcome.done(new ContactPoint(EMAIL, "ada@example.org", null, SEEKER)));
    }

    private static Outcome<ContactPoint> point(ContactPoint.Kind kind, String value) {
        return ContactPoint.of(kind, value, null, SEEKER);
    }
}
