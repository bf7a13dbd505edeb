package org.thalweg.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where results go. Each file is written under another name and moved into place, so it is there whole or not at all. */
final class OutputFolder {
    private final Path folder;

    /** @throws UsageException if the folder is something else, or can't be written */
    OutputFolder(Path folder) {
        this.folder = folder;
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new UsageException("--out must be a folder, but '" + existing + "' is a file");
        }
        if (!Files.isWritable(existing)) {
            throw new UsageException("--out must be a folder that can be written; '" + existing + "' can't");
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

    void write(String name, String content) throws IOException {
        write(name, file -> Files.writeString(file, content));
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
