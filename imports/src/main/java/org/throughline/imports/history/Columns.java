package org.throughline.imports.history;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Function;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;

/** The columns of {@link Catalogue}, in few words; the header is the column's name, but for references. */
final class Columns {
    private Columns() {}

    static Column line(String name) {
        return text(name, TextRule.LINE);
    }

    static Column paragraph(String name) {
        return text(name, TextRule.PARAGRAPH);
    }

    static Column text(String name, TextRule rule) {
        return new Column(name, name, new Text(rule));
    }

    static Column text(String name, Function<String, Outcome<String>> rule) {
        return new Column(name, name, new Text(rule));
    }

    static Column address(String name) {
        return text(name, raw -> EmailAddress.parse(raw).map(EmailAddress::value));
    }

    static Column zone(String name) {
        return text(name, raw -> TextRule.LINE.check(raw).then(Columns::zoneNamed));
    }

    static Column word(String name, Class<? extends Enum<?>> words) {
        return new Column(name, name, new Word(words));
    }

    static Column words(String name, Class<? extends Enum<?>> words) {
        return new Column(name, name, new Words(words));
    }

    static Column words(String name, TextRule rule) {
        return new Column(name, name, new Words(rule));
    }

    static Column whole(String name, int least, int most) {
        return new Column(name, name, new Whole(new NumberRule(least, most, "as a whole number")));
    }

    static Column day(String name) {
        return new Column(name, name, new Day());
    }

    static Column moment(String name) {
        return new Column(name, name, new Moment());
    }

    static Column truth(String name) {
        return new Column(name, name, new Truth());
    }

    static Column link(String header, String name, String entry) {
        return new Column(header, name, new Link(entry, false));
    }

    static Column openLink(String header, String name, String entry) {
        return new Column(header, name, new Link(entry, true));
    }

    private static Outcome<String> zoneNamed(String name) {
        try {
            return Outcome.done(ZoneId.of(name).getId());
        } catch (DateTimeException unknown) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.MALFORMED, "Must be the name of a time zone such as Europe/Berlin."));
        }
    }
}
