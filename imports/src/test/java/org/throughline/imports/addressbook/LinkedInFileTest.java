package org.throughline.imports.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.Network;
import org.throughline.imports.source.SourceFile;
import org.throughline.imports.source.SourceLimits;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.SourceWish;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.Layout;

class LinkedInFileTest {
    private static final AddressBookImport TARGET = new AddressBookImport(Network::newId);
    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
    private static final List<TableHead> CONNECTIONS = heads(HEADER + "\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER,
                "First Name,Last Name,Connected On",
                "Vorname,Nachname,Unternehmen,Verbunden am",
                "First Name\tLast Name\tURL\tCompany\tPosition"
            })
    void leavesToTheRecognitionWhatItRecognises(String header) {
        assertThat(LinkedInFile.format(heads(header + "\nAda,Beispiel,,,,,\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First Name,Last Name,Company,Position",
                "first name, LAST NAME ,url",
                "Position,Last Name,First Name,Favourite Colour",
                "\"First Name\",\"Last Name\",\"URL\""
            })
    void readsAsLinkedInsWhatHasColumnsMissingOrAdded(String header) {
        List<TableHead> heads = heads(header + "\nAda,Beispiel,x,y\n");
        Optional<String> format = LinkedInFile.format(heads);
        assertThat(format).contains("LINKEDIN");

        Layout layout = TARGET.layout(heads, new ImportWish(format, Optional.empty(), Optional.empty(), Map.of()));
        assertThat(layout.format()).isEqualTo("LINKEDIN");
    }

    @Test
    void takesTheWholeArchive() {
        byte[] archive = Book.archive()
                .with("Profile.csv", "First Name,Last Name,Headline", "Somebody,Else,Me")
                .with("Connections.csv", HEADER, "Ada,Beispiel,,,,,05 Mar 2024")
                .zipped();
        assertThat(LinkedInFile.format(heads(archive))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Amount\nCoffee,3\n",
                "First Name,Last Name,Email Address\nAda,Beispiel,ada@example.org\n",
                "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n",
                "Given Name,Family Name,E-mail 1 - Value,Website 1 - Value\n",
                "Title,First Name,Last Name,Company,E-mail Address,Business Phone\n",
                "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTITLE:Engineer\nEND:VCARD\n",
                "URL,Position,Connected On\n",
                "just some words\n",
                "{\"first name\":\"Ada\"}"
            })
    void refusesOtherFiles(String text) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> LinkedInFile.format(heads(text)));
        assertThat(refused.fault()).isEqualTo(FileFault.NOT_LINKEDIN_CONNECTIONS);
        assertThat(refused.line()).isEmpty();
    }

    @Property
    void acceptsOrRejectsWhateverACellSays(@ForAll @Size(max = 8) List<String> cells) {
        Layout layout = TARGET.layout(CONNECTIONS, ImportWish.NONE);
        assertThat(TARGET.check(layout.tables().get(0), new SourceRow(0, 2, cells)))
                .isNotNull();
    }

    private static List<TableHead> heads(String text) {
        return heads(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<TableHead> heads(byte[] bytes) {
        try {
            Path path = Files.createTempFile("throughline-linkedin", ".csv");
            try {
                Files.write(path, bytes);
                try (SourceFile file = SourceFile.open(
                        path, "Connections.csv", SourceWish.NONE, SourceLimits.STANDARD, TARGET::isHeader)) {
                    return file.heads();
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
