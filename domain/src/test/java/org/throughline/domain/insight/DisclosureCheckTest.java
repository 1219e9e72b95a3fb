package org.throughline.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureCheckTest {
    private static final KnownNames NAMES = new KnownNames(
            "Dr. Zoë van der Meer",
            List.of("Łukasz Nowak", "山田 太郎", "O’Neill, Pat", "🦙"),
            List.of("Müller & Söhne GmbH", "Nordlicht Netze", "AG"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Zoë said so                             | SOURCE_NAME       | Zoë
                    as zoe told me                          | SOURCE_NAME       | zoe
                    ask ZOE VAN DER MEER.                   | SOURCE_NAME       | ZOE VAN DER MEER
                    Frau Meer rät davon ab                  | SOURCE_NAME       | Meer
                    Zoës Team ist klein                     | SOURCE_NAME       | Zoës
                    Zo\u200Be\u0308 said so                 | SOURCE_NAME       | Zo\u200Be\u0308
                    like Lukasz Nowak does                  | CONTACT_NAME      | Lukasz Nowak
                    ask pat o'neill, or O'Neill Pat         | CONTACT_NAME      | O'Neill Pat
                    昨日山田太郎さんに聞いた                        | CONTACT_NAME      | 山田太郎
                    at MULLER & SOHNE they do               | ORGANIZATION_NAME | MULLER & SOHNE
                    at Müller & Söhne GmbH                  | ORGANIZATION_NAME | Müller & Söhne GmbH
                    bei nordlicht-netze gelernt             | ORGANIZATION_NAME | nordlicht-netze
                    write to z.meyer@bank.example now       | EMAIL_ADDRESS     | z.meyer@bank.example
                    write to z (at) bank (dot) example      | EMAIL_ADDRESS     | z (at) bank (dot) example
                    see https://bank.example/team           | WEB_ADDRESS       | https://bank.example/team
                    see www.bank.example                    | WEB_ADDRESS       | www.bank.example
                    see linkedin.com/in/someone             | WEB_ADDRESS       | linkedin.com/in/someone
                    follow @someone_there                   | WEB_ADDRESS       | @someone_there
                    call +49 30 901820                      | PHONE_NUMBER      | +49 30 901820
                    call 030 / 90 18 20                     | PHONE_NUMBER      | 030 / 90 18 20
                    call (415) 555-0134                     | PHONE_NUMBER      | (415) 555-0134
                    """)
    void refusesWhatTellsWhoItIs(String text, DisclosureKind kind, String words) {
        assertThat(DisclosureCheck.of(text, NAMES))
                .filteredOn(Disclosure::refused)
                .anySatisfy(found -> {
                    assertThat(found.kind()).isEqualTo(kind);
                    assertThat(found.words()).isEqualTo(words);
                    assertThat(text.substring(found.start(), found.end())).isEqualTo(words);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    she is the only woman there     | ONLY_ONE | the only woman
                    er ist der einzige Prüfer       | ONLY_ONE | der einzige Prüfer
                    pays 65,000 a year              | SALARY   | 65,000
                    pays 65000 a year               | SALARY   | 65000
                    zahlt 65.000 € im Jahr          | SALARY   | 65.000 €
                    starts at $70k                  | SALARY   | $70k
                    earns 4200 euros a month        | SALARY   | 4200 euros
                    """)
    void warnsOfWhatMayFitASinglePerson(String text, DisclosureKind kind, String words) {
        List<Disclosure> found = DisclosureCheck.of(text, NAMES);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(kind);
        assertThat(found.get(0).words()).isEqualTo(words);
        assertThat(found.get(0).refused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The first year is spent on the floor; ask to see the closing of the books.",
                "Meerkats and zoeal stages",
                "From 2015 to 2020 it took 3 months, since 05.03.2024 it takes 2.",
                "About 10 to 15 percent move on each year.",
                "Learn SQL and Excel 365.",
                "مرحبا، تعلم المحاسبة 🙂",
                "Nowak alone is somebody else",
                "Say hello at the agm"
            })
    void letsAnInnocentTextPass(String text) {
        assertThat(DisclosureCheck.of(text, NAMES)).isEmpty();
    }

    @Test
    void tellsWhatLiesWithinSomethingElseOnce() {
        assertThat(DisclosureCheck.of("zoe.meer@mueller.example", NAMES))
                .extracting(Disclosure::kind)
                .containsExactly(DisclosureKind.EMAIL_ADDRESS);
    }

    @Test
    void tellsAllPlacesInTheOrderOfTheText() {
        assertThat(DisclosureCheck.of("Zoë and zoe, at nordlicht netze, the only ones", NAMES))
                .extracting(Disclosure::kind)
                .containsExactly(
                        DisclosureKind.SOURCE_NAME,
                        DisclosureKind.SOURCE_NAME,
                        DisclosureKind.ORGANIZATION_NAME,
                        DisclosureKind.ONLY_ONE);
    }
}
