package org.throughline.imports.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Files on their way in, kept in the database in pieces, so that an upload that broke off can go on at any node, and an
 * import too. Whoever reads a file gets a copy in the node's temporary folder, which is theirs to delete.
 */
public final class Spool {
    /** How much is sent to the database at once, in bytes. */
    static final int PIECE = 1 << 20;

    private final DataSource dataSource;

    /** @param dataSource must not be part of a running transaction of the container */
    public Spool(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Appends what the stream gives to the file, piece by piece; each is kept as soon as it is there. The last of
     * them is on the disk when this returns, and so are all.
     *
     * @param offset where in the file the stream begins; it must be where the file ends
     * @param most the file's largest size in bytes
     * @return the size of the file now
     * @throws OffsetDiffers when the file ends elsewhere
     * @throws FileTooLarge when the stream goes on beyond the largest size; what came before is kept
     */
    public long append(UUID institutionId, UUID importId, long offset, InputStream stream, long most)
            throws IOException, SQLException {
        long end = offset;
        byte[] piece = stream.readNBytes(PIECE);
        while (piece.length > 0) {
            if (end + piece.length > most) {
                throw new FileTooLarge(most);
            }
            byte[] next;
            try {
                next = stream.readNBytes(PIECE);
            } catch (IOException brokenOff) {
                append(institutionId, importId, end, piece, true);
                throw brokenOff;
            }
            append(institutionId, importId, end, piece, next.length == 0);
            end += piece.length;
            piece = next;
        }
        return end;
    }

    /** The last piece is waited for until it is on the disk, and then those before it are too. */
    private void append(UUID institutionId, UUID importId, long start, byte[] piece, boolean last)
            throws OffsetDiffers, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try (Statement durability = connection.createStatement();
                    PreparedStatement grow = connection.prepareStatement("""
                            update bulk_import set received = received + ?
                            where institution_id = ? and id = ? and state = 'UPLOADING' and received = ?""");
                    PreparedStatement keep = connection.prepareStatement("""
                            insert into import_chunk (institution_id, import_id, start_byte, content)
                            values (?, ?, ?, ?)""")) {
                if (!last) {
                    durability.execute("set local synchronous_commit = off");
                }
                grow.setLong(1, piece.length);
                grow.setObject(2, institutionId);
                grow.setObject(3, importId);
                grow.setLong(4, start);
                if (grow.executeUpdate() == 0) {
                    throw new OffsetDiffers();
                }
                keep.setObject(1, institutionId);
                keep.setObject(2, importId);
                keep.setLong(3, start);
                keep.setBytes(4, piece);
                keep.executeUpdate();
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        }
    }

    /** A copy of the file on this node. */
    public LocalFile copy(UUID institutionId, UUID importId) throws IOException, SQLException {
        Path file = Files.createTempFile("import-", ".spool");
        boolean done = false;
        try {
            LocalFile copy = new LocalFile(file, write(institutionId, importId, file));
            done = true;
            return copy;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private String write(UUID institutionId, UUID importId, Path file) throws IOException, SQLException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
                Connection connection = dataSource.getConnection();
                PreparedStatement next = connection.prepareStatement("""
                        select start_byte, content from import_chunk
                        where institution_id = ? and import_id = ? and start_byte >= ?
                        order by start_byte limit 4""")) {
            long start = 0;
            boolean more = true;
            while (more) {
                next.setObject(1, institutionId);
                next.setObject(2, importId);
                next.setLong(3, start);
                more = false;
                try (ResultSet pieces = next.executeQuery()) {
                    while (pieces.next()) {
                        byte[] piece = pieces.getBytes(2);
                        out.write(piece);
                        start = pieces.getLong(1) + piece.length;
                        more = true;
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A copy of a spooled file; whoever asked for it closes it, and then it is gone. */
    public record LocalFile(Path path, String sha256) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** The file does not end where the stream begins, or takes nothing any more. */
    public static final class OffsetDiffers extends IOException {
        private OffsetDiffers() {
            super("the file does not end there");
        }
    }

    /** The file would become larger than files may be. */
    public static final class FileTooLarge extends IOException {
        private FileTooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }
}
