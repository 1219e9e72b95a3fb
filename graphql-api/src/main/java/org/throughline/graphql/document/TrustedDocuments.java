package org.throughline.graphql.document;

import graphql.schema.GraphQLSchema;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Documents that were registered when a client was built. A manifest is a JSON object: the SHA-256 of a document's UTF-8 text
 * in lower-case hexadecimal digits, perhaps after {@code sha256:}, and the text. That is what GraphQL Code Generator writes as
 * {@code persisted-documents.json}. A request names such a document by {@code "documentId": "sha256:…"} in place of its text.
 */
public final class TrustedDocuments {
    /** Where a build leaves its manifest in its jar; several jars may have one. */
    public static final String RESOURCE = "META-INF/trusted-documents.json";

    private static final String PREFIX = "sha256:";

    private final Map<String, KnownDocument> byHash = new HashMap<>();
    private final Map<String, KnownDocument> byText = new HashMap<>();

    private TrustedDocuments() {}

    /**
     * Those of the manifests in our own jars, and of one more file.
     *
     * @throws IllegalStateException if a manifest is none, or has a document that is not valid or has another hash
     */
    public static TrustedDocuments read(GraphQLSchema schema, ClassLoader loader, Optional<Path> file)
            throws IOException {
        TrustedDocuments trusted = new TrustedDocuments();
        // What a build registered is its maker's own; limits are for what strangers send.
        Documents documents = Documents.unlimited(schema);
        for (URL url : Collections.list(loader.getResources(RESOURCE))) {
            try (InputStream manifest = url.openStream()) {
                trusted.add(url.toString(), manifest, documents);
            }
        }
        if (file.isPresent()) {
            try (InputStream manifest = Files.newInputStream(file.get())) {
                trusted.add(file.get().toString(), manifest, documents);
            }
        }
        return trusted;
    }

    /** The document with this id; empty when none was registered by it. */
    public Optional<KnownDocument> byId(String id) {
        return id.startsWith(PREFIX)
                ? Optional.ofNullable(byHash.get(id.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** The document with exactly this text. */
    public Optional<KnownDocument> byText(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    /** How many there are. */
    public int size() {
        return byHash.size();
    }

    private void add(String place, InputStream manifest, Documents documents) {
        try (JsonReader reader = Json.createReader(manifest)) {
            for (Map.Entry<String, JsonValue> entry : reader.readObject().entrySet()) {
                if (!(entry.getValue() instanceof JsonString text)) {
                    throw new IllegalStateException(place + ": " + entry.getKey() + " is not a text");
                }
                add(place, withoutPrefix(entry.getKey()), text.getString(), documents);
            }
        } catch (JsonException malformed) {
            throw new IllegalStateException(place + " is not a JSON object", malformed);
        }
    }

    private static String withoutPrefix(String id) {
        return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    }

    private void add(String place, String hash, String text, Documents documents) {
        if (!hash.equals(hash(text))) {
            throw new IllegalStateException(place + ": " + hash + " is not the SHA-256 of its document");
        }
        try {
            KnownDocument document = documents.of(text);
            byHash.put(hash, document);
            byText.put(text, document);
        } catch (DocumentRefused refused) {
            throw new IllegalStateException(place + ": " + hash + ": " + refused.getMessage(), refused);
        }
    }

    /** The SHA-256 of a document's UTF-8 text, in lower-case hexadecimal digits. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
