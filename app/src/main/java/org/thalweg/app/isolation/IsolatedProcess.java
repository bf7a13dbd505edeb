package org.thalweg.app.isolation;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.thalweg.api.Vector;
import org.thalweg.app.run.Budget;
import org.thalweg.app.run.Course;
import org.thalweg.app.text.Json;

/** The main class of a child: does what its parent asks for, until its stdin ends. */
public final class IsolatedProcess {
    private IsolatedProcess() {}

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream()); // a plugin that reads gets none of the parent's words
        System.setOut(System.err);
        String first = in.readLine();
        if (first == null) {
            return;
        }
        Wired line = Wired.of(first);
        Channel channel = new Channel(new FileOutputStream(FileDescriptor.out), line.text("token"));
        Servant servant = new Servant(Session.of(line), channel);
        BlockingQueue<Wired> asked = new LinkedBlockingQueue<>();
        daemon("parent", () -> read(in, asked, servant, channel));
        daemon("news", servant::keepTelling);
        Runtime.getRuntime().addShutdownHook(new Thread(servant::tellSoFar, "shutdown"));
        try {
            while (true) {
                servant.serve(asked.take());
            }
        } catch (OutOfMemoryError e) {
            channel.sayOutOfMemory();
            Runtime.getRuntime().halt(1);
        } catch (IOException e) { // the parent has gone
            Runtime.getRuntime().halt(1);
        }
    }

    /** Does what children do, in this process, so that their classes are loaded. */
    public static void rehearse() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Servant servant = new Servant(
                Session.of(Wired.of(new Session(
                                List.of(),
                                "sphere",
                                Optional.empty(),
                                Optional.empty(),
                                new Budget(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                        .line(""))),
                new Channel(out, ""));
        servant.serve(Wired.of("{\"ask\":\"bind\"}"));
        servant.serve(Wired.of("{\"ask\":\"enter\",\"entry\":\"adam\"}"));
        servant.serve(Wired.of(Json.line(IsolatedRuns.asked(new Course(Vector.of(1, 1), 0, 0)))));
    }

    private static void daemon(String name, Runnable code) {
        Thread thread = new Thread(code, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whoever is stuck in a plugin's code is ended by this thread. */
    private static void read(BufferedReader in, BlockingQueue<Wired> asked, Servant servant, Channel channel) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Wired ask = Wired.of(line);
                if (ask.text("ask").equals("end")) {
                    servant.endRun();
                } else {
                    asked.add(ask);
                }
            }
            Runtime.getRuntime().halt(0);
        } catch (OutOfMemoryError e) {
            channel.sayOutOfMemory();
            Runtime.getRuntime().halt(1);
        } catch (IOException | RuntimeException e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
