package org.thalweg.app.isolation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.thalweg.api.Trace;
import org.thalweg.app.text.Json;

/** A process in which a plugin may do what it likes, as its parent sees it; for one thread at a time. */
final class Child implements AutoCloseable {
    /** More numbers than any answer has: those of a trace, and some. */
    private static final int MOST_NUMBERS = 3 * Trace.MOST_NUMBERS;

    private static final int SIGNALS = 128; // a shell's exit status of a process that one ended, and Java's
    private static final int SIGINT = 2;
    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;

    private static final SecureRandom TOKENS = new SecureRandom();

    /** What the reader says last. */
    private static final Answer END = new Answer("end", "", new double[0]);

    private final Process process;
    private final Writer in;
    private final TokenLines lines;
    private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(64);
    private final Thread reader;
    private final Thread printing;
    private boolean isOver;
    private String lost = ""; // what it said of its end

    /** Starts it. */
    Child(List<String> command, Session session, Printed printed) throws IOException {
        byte[] random = new byte[16];
        TOKENS.nextBytes(random);
        StringBuilder token = new StringBuilder();
        for (byte each : random) {
            token.append(Character.forDigit(each >> 4 & 15, 16)).append(Character.forDigit(each & 15, 16));
        }
        process = new ProcessBuilder(command).start();
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        lines = new TokenLines(process.getInputStream(), token.toString());
        reader = daemon("answers", this::read);
        printing = daemon("prints", () -> printed.read(process.getErrorStream()));
        write(session.line(token.toString()));
    }

    private static Thread daemon(String name, Runnable code) {
        Thread thread = new Thread(code, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Asks for something. */
    void ask(Map<String, ?> what) {
        write(Json.line(what));
    }

    private void write(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            // it has ended, and no answer will come
        }
    }

    private void read() {
        double[] numbers = new double[0];
        int size = 0;
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.startsWith("#")) {
                    double[] more = Doubles.of(line.substring(1));
                    if (size + more.length > MOST_NUMBERS) {
                        break;
                    }
                    if (size + more.length > numbers.length) {
                        numbers = Arrays.copyOf(numbers, Math.max(size + more.length, 2 * size));
                    }
                    System.arraycopy(more, 0, numbers, size, more.length);
                    size += more.length;
                } else {
                    answers.put(Answer.of(line, Arrays.copyOf(numbers, size)));
                    size = 0;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // what can't be read is no answer
        } catch (InterruptedException e) {
            return; // nobody listens any more
        }
        try {
            answers.put(END);
        } catch (InterruptedException e) {
            // nobody listens any more
        }
    }

    /** The next answer; null if there is none within the time, or none will come. */
    Answer next(long milliseconds) {
        try {
            Answer answer = isOver ? null : answers.poll(milliseconds, TimeUnit.MILLISECONDS);
            // a process of its own may hold its stdout open
            if (answer == END || answer == null && !process.isAlive() && answers.isEmpty()) {
                isOver = true;
                return null;
            }
            if (answer != null && answer.is(Channel.LOST)) {
                lost = answer.text();
                isOver = true;
                return null;
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isOver = true;
            return null;
        }
    }

    /** Whether no further answer will come. */
    boolean isOver() {
        return isOver;
    }

    /** Ends it, whatever it does. */
    @Override
    public void close() {
        isOver = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        reader.interrupt();
        try {
            process.waitFor();
            printing.join(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether Ctrl-C or {@code kill} ended it, which its parent may hear of a moment later. */
    boolean isInterrupted() {
        return !process.isAlive()
                && (process.exitValue() == SIGNALS + SIGINT || process.exitValue() == SIGNALS + SIGTERM);
    }

    /** How it came to its end, in words. */
    String end() {
        try {
            if (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                return "its process can't be understood";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int status = process.exitValue();
        if (!lines.crash().isEmpty()) {
            return "its process crashed: " + lines.crash();
        }
        if (!lost.isEmpty()) {
            return lost;
        }
        if (status == SIGNALS + SIGKILL) {
            return "its process was killed, perhaps since the machine had no memory left";
        }
        return status > SIGNALS
                ? "its process was ended by signal " + (status - SIGNALS)
                : "its process exited with status " + status;
    }
}
