package org.throughline.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.imports.source.Opened.head;
import static org.throughline.imports.source.Opened.heads;
import static org.throughline.imports.source.Opened.refusal;
import static org.throughline.imports.source.Opened.rows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

class CardSourceTest {
    @Test
    void readsACardOfAMacintoshWithItsLabels() {
        List<SourceRow> rows = cards("""
                BEGIN:VCARD
                VERSION:3.0
                PRODID:-//Apple Inc.//macOS 14.4//EN
                N:Groß;Jörg;Karl;Dr.;
                FN:Dr. Jörg Groß
                NICKNAME:Jo
                ORG:Fährhaus GmbH;Technik;Werft
                TITLE:Ingenieur
                item1.EMAIL;type=INTERNET;type=pref:joerg@example.org
                item1.X-ABLabel:_$!<Work>!$_
                EMAIL;type=INTERNET;type=HOME:jo@example.com
                TEL;type=CELL;type=VOICE;type=pref:+49 170 1234567
                item2.URL;type=pref:https\\://example.org/joerg
                item2.X-ABLabel:_$!<HomePage>!$_
                item3.URL:https://www.linkedin.com/in/joerg-gross
                item3.X-ABLabel:LinkedIn
                item4.ADR;type=HOME:;;Hafen 1;Hamburg;;20457;Deutschland
                item5.X-ABRELATEDNAMES:Änne Beispiel
                item5.X-ABLabel:_$!<Manager>!$_
                item6.X-ABRELATEDNAMES:Bo Muster
                item6.X-ABLabel:Referred by
                BDAY:--0412
                CATEGORIES:Alumni,Segeln
                NOTE:Erste Zeile\\nzweite\\, mit Komma
                UID:0815-ABPerson
                REV:2024-03-05T14:30:00Z
                X-SOCIALPROFILE;type=twitter;x-user=jo:https://twitter.com/jo
                END:VCARD
                """);
        assertThat(said(rows.get(0)))
                .containsEntry("name", "Dr. Jörg Groß")
                .containsEntry("first name", "Jörg")
                .containsEntry("last name", "Groß")
                .containsEntry("nickname", "Jo")
                .containsEntry("organization", "Fährhaus GmbH")
                .containsEntry("department", "Technik, Werft")
                .containsEntry("title", "Ingenieur")
                .containsEntry("email", "joerg@example.org")
                .containsEntry("email 2", "jo@example.com")
                .containsEntry("phone", "+49 170 1234567")
                .containsEntry("linkedin", "https://www.linkedin.com/in/joerg-gross")
                .containsEntry("url", "https://twitter.com/jo")
                .containsEntry("url 2", "https://example.org/joerg")
                .containsEntry("place", "Hamburg, Deutschland")
                .containsEntry("groups", "Alumni; Segeln")
                .containsEntry("note", "Erste Zeile\nzweite, mit Komma")
                .containsEntry("uid", "0815-ABPerson")
                .containsEntry("revision", "2024-03-05T14:30:00Z")
                .containsEntry("related", "Änne Beispiel (manager)")
                .containsEntry("referred by", "Bo Muster");
        assertThat(rows.get(0).fault()).isEmpty();
    }

    @Test
    void readsACardOfAnOldTelephoneInQuotedPrintable() {
        List<SourceRow> rows = cards("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=47=72=6F=C3=9F;=4A=C3=B6=72=67;;;
                TEL;CELL:+491701234567
                NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Am Hafen =
                getroffen=0D=0Aund wieder
                ORG;ENCODING=QUOTED-PRINTABLE:F=E4hrhaus
                PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ
                 AAAQABAAD/2wCEAAkGBxMTEhUTExMVFhUXGBgYFxgY
                AAAQABAADunindented

                EMAIL;INTERNET:joerg@example.org
                END:VCARD
                """);
        assertThat(said(rows.get(0)))
                .containsEntry("name", "Jörg Groß")
                .containsEntry("phone", "+491701234567")
                .containsEntry("note", "Am Hafen getroffen\r\nund wieder")
                .containsEntry("organization", "Fährhaus")
                .containsEntry("email", "joerg@example.org");
    }

    @Test
    void readsACardOfVersion4() {
        List<SourceRow> rows = cards("""
                BEGIN:VCARD
                VERSION:4.0
                FN:Ada Beispiel
                TEL;VALUE=uri;TYPE="voice,home":tel:+49-170-1234567
                RELATED;TYPE=colleague;VALUE=text:Bo Muster
                PHOTO:data:image/jpeg;base64,MIICajCCAdOgAwIBAgICBEUwDQYJKoZIhv
                SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/ada
                X-SCHOOL:Universität Musterstadt
                REV:20240305T143000Z
                END:VCARD
                """);
        assertThat(said(rows.get(0)))
                .containsEntry("name", "Ada Beispiel")
                .containsEntry("phone", "+49-170-1234567")
                .containsEntry("related", "Bo Muster (colleague)")
                .containsEntry("linkedin", "https://www.linkedin.com/in/ada")
                .containsEntry("school", "Universität Musterstadt")
                .containsEntry("revision", "2024-03-05T14:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"})
    void readsEveryUsualEncoding(String charset) {
        byte[] bytes = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jörg Groß\r\nEND:VCARD\r\n".getBytes(Charset.forName(charset));
        assertThat(head(bytes).type()).isEqualTo(SourceType.VCARD);
        assertThat(head(bytes).encoding()).contains(charset);
        assertThat(head(bytes).columns()).isEqualTo(CardColumn.names());
        assertThat(rows(bytes)).extracting(row -> row.cell(0)).containsExactly("Jörg Groß");
    }

    @Test
    void unfoldsLinesAndCountsTheLineWhereACardBegins() {
        byte[] bytes = ("\uFEFF\n\nbegin:vcard\r\nVERSION:3.0\r\nFN:Ada\r\n  Bei\r\n spiel\r\nEND:VCARD\r\n\r\n"
                        + "BEGIN:VCARD\rVERSION:3.0\rFN:Bo\rEND:VCARD\r")
                .getBytes(UTF_8);
        assertThat(rows(bytes)).extracting(row -> row.cell(0)).containsExactly("Ada Beispiel", "Bo");
        assertThat(rows(bytes)).extracting(SourceRow::line).containsExactly(3L, 10L);
    }

    @Test
    void endsACardWhoseEndIsMissingWhereTheNextBegins() {
        List<SourceRow> rows = cards("""
                BEGIN:VCARD
                VERSION:3.0
                FN:Ada
                BEGIN:VCARD
                VERSION:2.1
                FN:Bo
                AGENT:
                BEGIN:VCARD
                VERSION:2.1
                FN:Bo's agent
                END:VCARD
                EMAIL:bo@example.org
                END:VCARD
                BEGIN:VCARD
                FN:Cy
                """);
        assertThat(rows).extracting(row -> row.cell(0)).containsExactly("Ada", "Bo", "Cy");
        assertThat(said(rows.get(1))).containsEntry("email", "bo@example.org");
    }

    @Test
    void makesGroupsTagsOfTheirMembersWhereverTheyStand() {
        List<SourceRow> rows = cards("""
                BEGIN:VCARD
                VERSION:4.0
                FN:Ada
                UID:urn:uuid:03A0E51F-D1AA-4385-8A53-E29025ACD8AF
                CATEGORIES:Poets
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                KIND:group
                FN:Book club
                MEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af
                MEMBER:mailto:bo@example.org
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                X-ADDRESSBOOKSERVER-KIND:group
                FN:Sailing
                X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:b-0
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Bo
                EMAIL:Bo@example.org
                UID:b-0
                END:VCARD
                """);
        assertThat(rows).extracting(row -> row.cell(0)).containsExactly("Ada", "Bo");
        assertThat(said(rows.get(0))).containsEntry("groups", "Poets; Book club");
        assertThat(said(rows.get(1))).containsEntry("groups", "Sailing; Book club");
    }

    @Test
    void rejectsCardsThatAreNotOfPeopleAndAddressesBeyondTheLast() {
        List<SourceRow> rows =
                cards("""
                BEGIN:VCARD
                VERSION:3.0
                FN:Fährhaus GmbH
                ORG:Fährhaus GmbH;
                X-ABShowAs:COMPANY
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Ada
                %sEND:VCARD
                """.formatted("EMAIL:a%d@example.org\n".repeat(11).formatted(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)));
        assertThat(rows.get(0).fault())
                .hasValueSatisfying(fault -> assertThat(fault.column()).isZero());
        assertThat(rows.get(1).fault()).hasValueSatisfying(fault -> {
            assertThat(CardColumn.names().get(fault.column())).isEqualTo("email");
            assertThat(fault.code()).isEqualTo(RefusalCode.OUT_OF_RANGE);
        });
    }

    @Test
    void passesOverNulsAtTheEndOfLinesAndRejectsThoseWithin() {
        List<SourceRow> rows = cards("BEGIN:VCARD\nFN:Ada\0\nEND:VCARD\n\0\0\0\nBEGIN:VCARD\nFN:B\0o\nEND:VCARD\n\0");
        assertThat(rows.get(0).cell(0)).isEqualTo("Ada");
        assertThat(rows.get(0).fault()).isEmpty();
        assertThat(rows.get(1).fault()).isPresent();
    }

    @Test
    void dropsAPictureOfAnyLengthInOneLine() {
        String card =
                "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nPHOTO;ENCODING=b;TYPE=JPEG:%s\nX-PICTURE;ENCODING=BASE64:%s\nEMAIL:a@example.org\nEND:VCARD\n"
                        .formatted("A".repeat(2_000_000), "B".repeat(2_000_000));
        assertThat(said(cards(card).get(0))).containsEntry("email", "a@example.org");
    }

    @Test
    void refusesACardWithoutEndByTheLineWhereItBegins() {
        FileRefused refused =
                refusal(("BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nNOTE:" + "x".repeat(600_000)).getBytes(UTF_8));
        assertThat(refused.fault()).isEqualTo(FileFault.CELL_TOO_LONG);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(4));
    }

    @Test
    void readsCardsInAnArchive() {
        byte[] zip = Zips.zip(Map.of("people.vcf", "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n"));
        assertThat(heads(zip)).extracting(TableHead::type).containsExactly(SourceType.VCARD);
        assertThat(rows(zip)).extracting(row -> row.cell(0)).containsExactly("Ada");
    }

    @Test
    void survivesAnyDamage() {
        byte[] card = """
                BEGIN:VCARD
                VERSION:3.0
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gro=C3=9F;J=C3=B6rg;;;
                item1.TEL;VALUE=uri;TYPE="voice,home":tel:+49-170-1234567
                ADR;TYPE=HOME:;;Hafen 1;Hamburg;;20457;Deutschland
                REV:20240305T143000Z
                RELATED;TYPE=friend:urn:uuid:f81d4fae
                END:VCARD
                """.getBytes(UTF_8);
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = card.clone();
            for (int j = 0; j < 3; j++) {
                damaged[11 + random.nextInt(card.length - 11)] =
                        (byte) ":;=\n\r \"\\,%\0A\u00F6".charAt(random.nextInt(13));
            }
            try {
                rows(damaged);
            } catch (FileRefused refused) {
                assertThat(refused.fault()).isNotNull();
            }
        }
    }

    private static List<SourceRow> cards(String text) {
        return rows(text.getBytes(UTF_8));
    }

    private static Map<String, String> said(SourceRow row) {
        Map<String, String> said = new java.util.LinkedHashMap<>();
        List<String> names = CardColumn.names();
        for (int i = 0; i < names.size(); i++) {
            said.put(names.get(i), row.cell(i));
        }
        return said;
    }
}
