package org.thalweg.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.thalweg.api.Thrown;
import org.thalweg.app.text.UsageException;

/**
 * Where results go; made when all else is known to be right. Each file is written under another name and moved into
 * place, so it is there whole or not at all.
 */
final class OutputFolder {
    private final Path folder;

    /** @throws UsageException if the folder is something else, or can't be written */
    OutputFolder(Path folder) {
        this.folder = folder;
        if (folder.toString().isEmpty()) {
            throw new UsageException("--out must be a folder, got no name");
        }
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new UsageException("--out must be a folder, but '" + existing + "' is none");
        }
        if (!Files.isWritable(existing)) {
            throw new UsageException("--out must be a folder that can be written; '" + existing + "' can't");
        }
    }

    /**
     * Makes the folder, where it isn't there yet.
     *
     * @throws UsageException if that fails
     */
    OutputFolder made() {
        try {
            Files.createDirectories(folder);
            return this;
        } catch (IOException e) {
            throw new UsageException("--out must be a folder that can be made: " + Thrown.inWords(e));
        }
    }

    /** Writes a file's content into the path given, which has the same ending as the file's name. */
    interface Content {
        void writeTo(Path file) throws IOException;
    }

    /**
     * Writes a file, replacing one of the same name.
     *
     * @param name of the file, which may be in a folder of its own: {@code traces/01-adam.csv}
     */
    void write(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        // not createTempFile, whose files nobody else may read
        Path whole = file.resolveSibling(".thalweg-" + ProcessHandle.current().pid() + "-" + file.getFileName());
        try {
            content.writeTo(whole);
            try {
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
