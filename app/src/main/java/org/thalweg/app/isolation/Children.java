package org.thalweg.app.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.thalweg.app.text.Phrase;
import org.thalweg.app.text.UsageException;

/**
 * The children of one objective, each of one entry at most: at most as many as cores are at work, and as many wait for
 * more. From any number of threads.
 */
final class Children implements AutoCloseable {
    /** How long a child may take to make an objective and an optimiser, whatever a run may. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long POLL = 20;

    private final Session session;
    private final Optional<String> memory;
    private final BooleanSupplier isInterrupted;
    private final Consumer<String> say;
    private final Deque<Member> idle = new ArrayDeque<>();
    private final Set<Child> all = new HashSet<>();
    private boolean isClosed;

    /**
     * A child and what it has made.
     *
     * @param printed what it prints
     * @param bound what it said of the objective
     * @param group the entry that it is of, also where it has made one like that since; empty: none
     * @param entry the one that it made last
     * @param entered what it said of that
     */
    record Member(Child child, Printed printed, Answer bound, String group, String entry, Optional<Answer> entered) {}

    /** It ended, or was ended, before it could do anything. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1;

        Lost(String reason) {
            super(reason);
        }
    }

    /**
     * @param memory what each may take, as the JVM is told; empty: what the JVM says
     * @param isInterrupted whether the user ended the program
     * @param say is told what they print
     */
    Children(Session session, Optional<String> memory, BooleanSupplier isInterrupted, Consumer<String> say) {
        this.session = session;
        this.memory = memory;
        this.isInterrupted = isInterrupted;
        this.say = say;
    }

    Session session() {
        return session;
    }

    boolean isInterrupted() {
        return isInterrupted.getAsBoolean();
    }

    /** One that has made the objective. */
    Member any() throws Lost {
        synchronized (idle) {
            Member waiting = idle.pollFirst();
            if (waiting != null) {
                return waiting;
            }
        }
        return started();
    }

    /**
     * One that has made this entry.
     *
     * @param group the entry that it is of, or like
     * @throws UsageException if the entry is refused
     */
    Member of(String group, String entry) throws Lost {
        Optional<Member> waiting = waiting(group).or(() -> waiting(""));
        Member member = waiting.isPresent() ? waiting.get() : started();
        if (member.entry().equals(entry)) {
            return member;
        }
        boolean isEntered = false;
        try {
            member.printed().setWhose(entry);
            Answer entered = answer(member.child(), "entered", Map.of("ask", "enter", "entry", entry));
            isEntered = true;
            return new Member(member.child(), member.printed(), member.bound(), group, entry, Optional.of(entered));
        } finally {
            if (!isEntered) {
                drop(member);
            }
        }
    }

    private Optional<Member> waiting(String group) {
        synchronized (idle) {
            for (Iterator<Member> members = idle.iterator(); members.hasNext(); ) {
                Member member = members.next();
                if (member.group().equals(group)) {
                    members.remove();
                    return Optional.of(member);
                }
            }
        }
        return Optional.empty();
    }

    private Member started() throws Lost {
        makeRoom();
        Printed printed = new Printed(session.objective(), say);
        Child child;
        try {
            child = new Child(command(), session, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean isReady = false;
        try {
            Answer bound = answer(child, "bound", Map.of("ask", "bind"));
            Member member = new Member(child, printed, bound, "", "", Optional.empty());
            synchronized (idle) {
                all.add(child);
                isReady = !isClosed;
            }
            return member;
        } finally {
            if (!isReady) {
                child.close();
            }
        }
    }

    private Answer answer(Child child, String kind, Map<String, ?> ask) throws Lost {
        child.ask(ask);
        return answer(child, kind, PATIENCE);
    }

    /** Waits for an answer. */
    Answer answer(Child child, String kind, Duration patience) throws Lost {
        long began = System.nanoTime();
        while (true) {
            Answer answer = child.next(POLL);
            if (answer != null && answer.is("refused")) {
                throw new UsageException(answer.text());
            }
            if (answer != null && answer.is("error")) {
                throw new Lost("it threw " + answer.text());
            }
            if (answer != null && answer.is(kind)) {
                return answer;
            }
            if (child.isOver()) {
                throw new Lost(child.end());
            }
            if (isInterrupted()) {
                throw new Lost("it was interrupted");
            }
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new Lost("its process was killed after " + seconds(patience) + " without an answer");
            }
        }
    }

    static String seconds(Duration duration) {
        return Phrase.number(duration.toNanos() / 1e9) + " s";
    }

    /** It may be used again. */
    void giveBack(Member member) {
        synchronized (idle) {
            if (!isClosed) {
                idle.addLast(member);
                return;
            }
        }
        member.child().close();
    }

    /** It is of no use any more. */
    void drop(Member member) {
        synchronized (idle) {
            all.remove(member.child());
        }
        member.child().close();
    }

    /** As many wait as there are cores, no more. */
    private void makeRoom() {
        Member oldest;
        synchronized (idle) {
            oldest = idle.size() >= Runtime.getRuntime().availableProcessors() ? idle.pollFirst() : null;
        }
        if (oldest != null) {
            drop(oldest);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+ErrorFileToStdout", // of a crash: no file is left, and its reason is read
                "-XX:-CreateCoredumpOnCrash",
                "-Xlog:disable"));
        String home = System.getProperty("thalweg.home");
        if (home != null) {
            command.add("-XX:SharedArchiveFile=" + Path.of(home, "lib", "thalweg.jsa"));
        }
        Stream.of("user.language", "user.country", "user.variant", "user.timezone", "file.encoding")
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.add("-Djava.awt.headless=true");
        String options = System.getenv("THALWEG_OPTS");
        if (options != null && !options.isBlank()) {
            command.addAll(List.of(options.trim().split("\\s+")));
        }
        memory.ifPresent(size -> command.add("-Xmx" + size));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), IsolatedProcess.class.getName()));
        return command;
    }

    @Override
    public void close() {
        List<Child> rest;
        synchronized (idle) {
            isClosed = true;
            rest = List.copyOf(all);
        }
        rest.forEach(Child::close);
    }
}
