package org.throughline.imports.target;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.TableHead;

/**
 * Columns of a table that say what a programme of interviews has no business to know: origin, gender, health, faith, marks,
 * birth, nationality, means, and secrets. Exports of other programs have them, because those programs need them. Here no
 * field can be made of them, and whatever keeps cells of a file (samples, rejected rows, staged ones) keeps them blank.
 *
 * <p>They are known by their names, in English and German. A name is taken for one rather too often than too seldom: what
 * is lost is the sight of a column that is not imported anyway.
 */
public final class SensitiveColumns {
    /** One of these words is enough, by itself: as a part of another word it may mean something else (race, trace). */
    private static final Set<String> WORDS = Set.of(
            "race",
            "sex",
            "gpa",
            "age",
            "alter",
            "dob",
            "ssn",
            "visa",
            "pell",
            "disabled",
            "faith",
            "caste",
            "anrede",
            "income");
    /** One of these is enough anywhere in a name, which is folded as {@link ColumnName} does. */
    private static final Set<String> STEMS = Set.of(
            // origin and nationality
            "ethnic",
            "ethnie",
            "hispanic",
            "latino",
            "indigenous",
            "minorit",
            "minderheit",
            "herkunft",
            "hometown",
            "heimatort",
            "migration",
            "nationality",
            "nationalitat",
            "staatsangehor",
            "staatsburger",
            "citizen",
            "immigration",
            "residencystatus",
            "aufenthalt",
            "workauthorization",
            "optcpt",
            "arbeitserlaubnis",
            "passport",
            "reisepass",
            "personalausweis",
            "hautfarbe",
            // gender and private life
            "gender",
            "geschlecht",
            "pronoun",
            "pronomen",
            "sexual",
            "lgbt",
            "marital",
            "familienstand",
            "pregnan",
            "schwanger",
            "parentalstatus",
            // health
            "disabilit",
            "behinder",
            "handicap",
            "medical",
            "health",
            "gesundheit",
            "krankheit",
            "diagnos",
            "accommodationneed",
            "nachteilsausgleich",
            // service, faith, convictions
            "veteran",
            "militarystatus",
            "wehrdienst",
            "religio",
            "konfession",
            "denomination",
            "glaube",
            "politicalparty",
            "gewerkschaft",
            // birth
            "birth",
            "geburt",
            "geboren",
            // marks
            "gradepoint",
            "notendurchschnitt",
            "durchschnittsnote",
            "abschlussnote",
            "gesamtnote",
            "testscore",
            "classrank",
            // means
            "financialaid",
            "workstudy",
            "firstgen",
            "bafog",
            "einkommen",
            "socioeconomic",
            // numbers and secrets that open doors
            "socialsecurity",
            "sozialversicherung",
            "taxid",
            "steuerid",
            "steuernummer",
            "password",
            "passwort",
            "kennwort",
            "passphrase",
            "secret");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    private final BitSet positions;

    private SensitiveColumns(BitSet positions) {
        this.positions = positions;
    }

    /** Whether a column of this name is sensitive. */
    public static boolean isSensitive(String columnName) {
        String folded = ColumnName.folded(columnName);
        return STEMS.stream().anyMatch(folded::contains) || words(columnName).anyMatch(WORDS::contains);
    }

    private static Stream<String> words(String columnName) {
        String plain = ACCENTS.matcher(Normalizer.normalize(columnName, Normalizer.Form.NFKD))
                .replaceAll("");
        return BETWEEN_WORDS.splitAsStream(plain).map(word -> word.toLowerCase(Locale.ROOT));
    }

    /** Those among the columns of a table. */
    public static SensitiveColumns in(List<String> columns) {
        BitSet positions = new BitSet();
        for (int i = 0; i < columns.size(); i++) {
            positions.set(i, isSensitive(columns.get(i)));
        }
        return new SensitiveColumns(positions);
    }

    /** The head of a table as it may be kept: the samples without what stands in its sensitive columns. */
    public static TableHead blanked(TableHead head) {
        SensitiveColumns sensitive = in(head.columns());
        return new TableHead(
                head.sheet(),
                head.name(),
                head.type(),
                head.encoding(),
                head.delimiter(),
                head.headerLine(),
                head.columns(),
                head.samples().stream().map(sensitive::blanked).toList());
    }

    /** The row as it may be kept: nothing stands in the sensitive columns, everything else is where it was. */
    public SourceRow blanked(SourceRow row) {
        if (positions.isEmpty()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        positions.stream().takeWhile(position -> position < cells.size()).forEach(position -> cells.set(position, ""));
        return new SourceRow(row.sheet(), row.line(), List.copyOf(cells));
    }
}
