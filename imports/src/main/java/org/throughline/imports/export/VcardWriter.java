package org.throughline.imports.export;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.contact.ContactPoint;
import org.throughline.domain.transfer.ExportScope;

/**
 * The contacts as vCards 4.0: name, organisation, title, every way to reach them, the LinkedIn profile as a link. What a
 * seeker noted of them, tags and interest, is only in the seeker's own export.
 */
final class VcardWriter {
    private static final int ROWS_AT_ONCE = 1_000;

    private static final String CONTACTS = """
            select coalesce(k.external_key, t.id::text), t.name, t.title, o.name, t.linked_in_url, t.tags, t.interest,
                   t.place, p.kinds, p.points, p.labels
            from contact t
            left join organization o on o.institution_id = :institution and o.seeker_id = t.seeker_id
              and o.id = t.organization_id and o.deleted_at is null
            left join (select x.row_id, min(x.external_key) as external_key from external_key x
                       where x.institution_id = :institution and x.entity = 'CONTACT' group by x.row_id) k
              on k.row_id = t.id
            left join (select c.contact_id, array_agg(c.kind order by c.position) as kinds,
                              array_agg(c.value order by c.position) as points,
                              array_agg(c.label order by c.position) as labels
                       from contact_point c where c.institution_id = :institution group by c.contact_id) p
              on p.contact_id = t.id
            where t.institution_id = :institution and t.deleted_at is null%s
            order by t.id""";

    private final Connection connection;
    private final ExportWish wish;
    private final ExportWriter.Progress progress;

    VcardWriter(Connection connection, ExportWish wish, ExportWriter.Progress progress) {
        this.connection = connection;
        this.wish = wish;
        this.progress = progress;
    }

    long write(OutputStream out) throws SQLException, IOException {
        String sql = CONTACTS.formatted(wish.scope() == ExportScope.SEEKER ? " and t.seeker_id = :seeker" : "");
        long count = 0;
        try (PreparedStatement statement = ExportWriter.prepare(connection, sql, wish);
                ResultSet row = statement.executeQuery();
                VCardWriter cards = new VCardWriter(new Unclosed(out), VCardVersion.V4_0)) {
            cards.setAddProdId(false);
            while (row.next()) {
                cards.write(card(row));
                count++;
                if (count % ROWS_AT_ONCE == 0) {
                    progress.written(count);
                }
            }
        }
        progress.written(count);
        return count;
    }

    private VCard card(ResultSet row) throws SQLException {
        VCard card = new VCard(VCardVersion.V4_0);
        card.setUid(new Uid(row.getString(1)));
        card.setFormattedName(row.getString(2));
        card.setStructuredName(name(row.getString(2)));
        Optional.ofNullable(row.getString(3)).ifPresent(card::addTitle);
        Optional.ofNullable(row.getString(4)).ifPresent(card::setOrganization);
        Optional.ofNullable(row.getString(5)).ifPresent(card::addUrl);
        if (wish.scope() == ExportScope.SEEKER) {
            List<String> tags = texts(row.getArray(6));
            if (!tags.isEmpty()) {
                card.setCategories(new Categories());
                card.getCategories().getValues().addAll(tags);
            }
            Optional.ofNullable(row.getString(7)).ifPresent(card::addNote);
        }
        addPoints(card, row);
        return card;
    }

    private static void addPoints(VCard card, ResultSet row) throws SQLException {
        List<String> kinds = texts(row.getArray(9));
        List<String> points = texts(row.getArray(10));
        List<String> labels = texts(row.getArray(11));
        for (int i = 0; i < kinds.size(); i++) {
            Optional<String> label = Optional.ofNullable(labels.get(i));
            String point = points.get(i);
            switch (ContactPoint.Kind.valueOf(kinds.get(i))) {
                case EMAIL -> card.addEmail(email(point, label));
                case PHONE -> card.addTelephoneNumber(telephone(point, label));
                case LINK -> card.addUrl(point);
            }
        }
    }

    private static Email email(String point, Optional<String> label) {
        Email email = new Email(point);
        label.map(EmailType::get).ifPresent(email.getTypes()::add);
        return email;
    }

    private static Telephone telephone(String point, Optional<String> label) {
        Telephone telephone = new Telephone(point);
        label.map(TelephoneType::get).ifPresent(telephone.getTypes()::add);
        return telephone;
    }

    /** Which part of a name is which, nobody has said: the last word is taken for the family's. */
    private static StructuredName name(String name) {
        int blank = name.lastIndexOf(' ');
        StructuredName parts = new StructuredName();
        parts.setFamily(name.substring(blank + 1));
        if (blank > 0) {
            parts.setGiven(name.substring(0, blank));
        }
        return parts;
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
