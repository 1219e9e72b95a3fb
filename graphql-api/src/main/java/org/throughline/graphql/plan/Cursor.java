package org.throughline.graphql.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in an order of rows: the order's name and the values it compares, as text. Opaque to clients.
 *
 * @param order which order the values belong to
 * @param values one for each key of the order, the id last
 */
record Cursor(String order, List<String> values) {

    String encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(order);
            for (String value : values) {
                out.writeUTF(value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The cursor that this text encodes; empty when it is none. */
    static Optional<Cursor> decode(String text) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            String order = in.readUTF();
            List<String> values = new ArrayList<>();
            while (in.available() > 0) {
                values.add(in.readUTF());
            }
            return Optional.of(new Cursor(order, values));
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
