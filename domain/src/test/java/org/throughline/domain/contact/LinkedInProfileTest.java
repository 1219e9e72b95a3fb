package org.throughline.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;

class LinkedInProfileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/in/ada-lovelace",
                "https://www.linkedin.com/in/ada-lovelace/",
                "http://linkedin.com/in/ada-lovelace",
                "linkedin.com/in/ada-lovelace",
                "www.linkedin.com/in/Ada-Lovelace",
                "HTTPS://DE.LINKEDIN.COM/IN/ADA-LOVELACE",
                "https://m.linkedin.com/in/ada-lovelace",
                "https://www.linkedin.com/in/ada-lovelace/en",
                "https://www.linkedin.com/in/ada-lovelace?trk=people&x=1",
                "https://www.linkedin.com/in/ada-lovelace#about",
                "https://www.linkedin.com/in/ada%2Dlovelace/",
                "https://www.linkedin.com/pub/ada-lovelace",
                "  https://www.linkedin.com/in/ada-lovelace \u00a0"
            })
    void findsTheSamePersonBehindEveryWayToWriteTheAddress(String url) {
        assertThat(keyOf(url)).isEqualTo("ada-lovelace");
    }

    @Test
    void readsPercentEncodingComposedOrNot() {
        assertThat(keyOf("linkedin.com/in/jos%C3%A9")).isEqualTo("jos\u00e9");
        assertThat(keyOf("linkedin.com/in/jose%CC%81")).isEqualTo("jos\u00e9");
        assertThat(keyOf("linkedin.com/in/JOS%c3%89")).isEqualTo("jos\u00e9");
        assertThat(keyOf("linkedin.com/in/jose\u0301")).isEqualTo("jos\u00e9");
    }

    @Test
    void takesAPlusSignForAPlusSign() {
        assertThat(keyOf("linkedin.com/in/ada+l")).isEqualTo("ada+l");
    }

    @Test
    void takesAPercentSignThatEncodesNothingAsItIs() {
        assertThat(keyOf("linkedin.com/in/100%zz")).isEqualTo("100%zz");
    }

    @Test
    void tellsNamesakesOfTheOldFormApart() {
        assertThat(keyOf("linkedin.com/pub/ada-lovelace/12/3a4/567")).isEqualTo("ada-lovelace/12/3a4/567");
        assertThat(keyOf("https://uk.linkedin.com/pub/Ada-Lovelace/12/3A4/567/?trk=x"))
                .isEqualTo("ada-lovelace/12/3a4/567");
        assertThat(keyOf("linkedin.com/pub/ada-lovelace/8/9/a")).isNotEqualTo("ada-lovelace");
    }

    @Test
    void keepsTheAddressAsItIsWritten() {
        String url = "https://www.LinkedIn.com/in/Ada?trk=x";
        assertThat(LinkedInProfile.parse(url)).isEqualTo(Outcome.done(new LinkedInProfile(url, "ada")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada-lovelace",
                "https://example.org/in/ada",
                "https://linkedin.com.example.org/in/ada",
                "https://notlinkedin.com/in/ada",
                "https://www.linkedin.com/company/example",
                "https://www.linkedin.com/in/",
                "https://www.linkedin.com/in/%20",
                "https://www.linkedin.com/in/a%00b",
                "https://www.linkedin.com/in/%ff",
                "javascript:linkedin.com/in/ada"
            })
    void refusesOtherAddresses(String url) {
        assertThat(Refusals.of(LinkedInProfile.parse(url))).containsExactly("MALFORMED");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(Refusals.of(LinkedInProfile.parse("linkedin.com/in/ada?x=\u0000")))
                .containsExactly("NOT_TEXT");
        assertThat(Refusals.of(LinkedInProfile.parse("linkedin.com/in/ada?x=\uD800")))
                .containsExactly("NOT_TEXT");
        assertThat(Refusals.of(LinkedInProfile.parse("linkedin.com/in/" + "a".repeat(500))))
                .containsExactly("TOO_LONG");
    }

    private static String keyOf(String url) {
        return LinkedInProfile.parse(url).orElseThrow().key();
    }
}
