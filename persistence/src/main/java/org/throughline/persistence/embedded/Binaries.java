package org.throughline.persistence.embedded;

import static org.throughline.persistence.embedded.EmbeddedPostgresFailure.Reason.DATA_FOLDER_UNUSABLE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * PostgreSQL's programs, unpacked once for each archive into a folder named by the archive's hash. An archive is
 * unpacked beside that folder and then renamed, so that a folder of that name is always complete, also when two
 * processes unpack at once or one is killed while it does.
 */
final class Binaries {

    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked below the given folder if it is not yet. */
    static Path unpackedBelow(Path folder, Platform platform) {
        URL archive = platform.archive();
        try {
            Path complete = folder.resolve(hash(archive));
            if (!Files.isDirectory(complete)) {
                Files.createDirectories(folder);
                unpack(archive, complete);
            }
            return complete;
        } catch (IOException failure) {
            throw new EmbeddedPostgresFailure(
                    DATA_FOLDER_UNUSABLE, "PostgreSQL's programs cannot be unpacked into " + folder + ".", failure);
        }
    }

    /** Removes what other archives, or a process killed while it unpacked, left in the folder. */
    static void removeOthers(Path folder, Path complete) {
        try (var siblings = Files.newDirectoryStream(folder, found -> !found.equals(complete))) {
            for (Path sibling : siblings) {
                FileTree.delete(sibling);
            }
        } catch (IOException failure) {
            throw new EmbeddedPostgresFailure(
                    DATA_FOLDER_UNUSABLE, "Old files in " + folder + " cannot be removed by this user.", failure);
        }
    }

    private static void unpack(URL archive, Path complete) throws IOException {
        Path unfinished = Files.createTempDirectory(complete.getParent(), "unpacking-");
        try (InputStream packed = new BufferedInputStream(archive.openStream())) {
            Archive.unpack(packed, unfinished);
        }
        try {
            Files.move(unfinished, complete, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            FileTree.delete(unfinished);
            if (!Files.isDirectory(complete)) {
                throw failure;
            }
        }
    }

    private static String hash(URL archive) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream packed = new DigestInputStream(archive.openStream(), digest)) {
            packed.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
