package org.thalweg.app.spec;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.api.Thrown;
import org.thalweg.app.text.UsageException;

/**
 * Entries in a file, one a line, as {@code @entries.txt} among those that are typed. Blank lines and lines that begin
 * with {@code #} don't count. Each other line is an entry as it stands, whatever it holds, which is why this isn't
 * picocli's own expansion: that takes quotes away, and forgets which line was which.
 */
public final class EntryFile {
    private static final String SIGN = "@";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private EntryFile() {}

    /** The contenders that a text means: an entry, or the file that is named behind an {@code @}. */
    public static List<Contender> contenders(String typed) {
        return typed.startsWith(SIGN) ? read(typed.substring(SIGN.length())) : List.of(Contender.parse(typed));
    }

    /** @throws UsageException if the file can't be read or holds no entry, or a line is none */
    private static List<Contender> read(String name) {
        List<Contender> contenders = new ArrayList<>();
        List<String> lines = lines(name);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i == 0 && line.startsWith(BYTE_ORDER_MARK)) {
                line = line.substring(BYTE_ORDER_MARK.length()).strip();
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                contenders.add(Contender.parse(line, name + ", line " + (i + 1)));
            }
        }
        if (contenders.isEmpty()) {
            throw new UsageException("the file of entries '" + name + "' holds none");
        }
        return contenders;
    }

    private static List<String> lines(String name) {
        if (name.isEmpty()) {
            throw new UsageException("a file of entries must be named behind the '@'");
        }
        Path file = Path.of(name);
        if (Files.notExists(file)) {
            throw new UsageException("there is no file of entries '" + name + "'");
        }
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new UsageException("the file of entries '" + name + "' must be text in UTF-8");
        } catch (IOException e) {
            throw new UsageException("the file of entries '" + name + "' can't be read: " + Thrown.inWords(e));
        }
    }
}
