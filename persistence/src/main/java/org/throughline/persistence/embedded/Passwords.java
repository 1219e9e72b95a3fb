package org.throughline.persistence.embedded;

import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.DATA_FOLDER_UNUSABLE;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the two accounts of an embedded database, made at random when the database is, and kept in a file
 * that only its owner can read.
 *
 * @param administrator of the account that may do everything
 * @param owner of the account that owns Throughline's tables
 */
record Passwords(String administrator, String owner) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    static Passwords random() {
        return new Passwords(randomPassword(), randomPassword());
    }

    static Passwords read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new EmbeddedPostgresFailure(
                    DATA_FOLDER_UNUSABLE,
                    "The file " + file + " with the passwords of the database is missing or cannot be read.",
                    failure);
        }
        return new Passwords(properties.getProperty("administrator", ""), properties.getProperty("owner", ""));
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("administrator", administrator);
        properties.setProperty("owner", owner);
        StringWriter text = new StringWriter();
        properties.store(text, "Passwords of the embedded database");
        Path unfinished = emptyPrivateFile(file.resolveSibling(file.getFileName() + ".new"));
        Files.writeString(unfinished, text.toString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A new file that nobody else can read, not even for a moment. */
    static Path emptyPrivateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
