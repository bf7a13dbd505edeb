package org.thalweg.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** What the program said and how it ended, run in this JVM. */
public record Console(int status, String out, String err) {
    public static Console run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Console(status, out.toString(), err.toString());
    }

    public static Console run(List<String> args, String... more) {
        String[] all = Arrays.copyOf(args.toArray(String[]::new), args.size() + more.length);
        System.arraycopy(more, 0, all, args.size(), more.length);
        return run(all);
    }
}
