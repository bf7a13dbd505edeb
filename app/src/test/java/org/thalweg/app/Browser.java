package org.thalweg.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium, spoken to by the DevTools protocol over the JDK's own WebSocket. */
public final class Browser implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ";
    private static final JsonMapper JSON = new JsonMapper();

    /** Longer than anything here takes on a busy machine. */
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<Consumer<JsonNode>> listeners = new CopyOnWriteArrayList<>();

    private Browser(Process process, URI address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Messages())
                .join();
    }

    /** Where it is on the path. */
    public static Optional<Path> executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile an empty folder */
    public static Browser start(Path executable, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        executable.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--enable-unsafe-swiftshader", // three dimensions without a graphics card
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Browser(process, address(process));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static URI address(Process process) throws IOException {
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread drain = new Thread(() -> errors.lines().forEach(ignored -> {}), "chromium's errors");
                drain.setDaemon(true);
                drain.start();
                return URI.create(line.substring(LISTENING.length()).trim());
            }
            said.add(line);
        }
        throw new IOException("Chromium ended at once: " + said);
    }

    /** A page of this width, in the light or the dark theme, loaded. */
    public Tab open(Path file, int width, boolean dark) {
        String target = send(null, "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        String session = send(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        return new Tab(session, target).load(file, width, dark);
    }

    private JsonNode send(String session, String method, Map<String, Object> parameters) {
        int id = lastId.incrementAndGet();
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(message), true).join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                receive(message);
            }
            from.request(1);
            return null;
        }

        private void receive(JsonNode message) {
            if (!message.has("id")) {
                listeners.forEach(listener -> listener.accept(message));
                return;
            }
            CompletableFuture<JsonNode> answer =
                    answers.remove(message.get("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(
                        new IllegalStateException(message.get("error").toString()));
            } else {
                answer.complete(message.get("result"));
            }
        }
    }

    /** A page. */
    public final class Tab implements AutoCloseable {
        private final String session;
        private final String target;
        private final List<String> complaints = new CopyOnWriteArrayList<>();
        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> loaded = new CompletableFuture<>();
        private final Consumer<JsonNode> listener = this::hear;

        private Tab(String session, String target) {
            this.session = session;
            this.target = target;
            listeners.add(listener);
        }

        private void hear(JsonNode event) {
            if (!session.equals(event.path("sessionId").asString(""))) {
                return;
            }
            JsonNode said = event.get("params");
            switch (event.get("method").asString()) {
                case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Page.javascriptDialogOpening" ->
                    complaints.add(said.toString());
                case "Log.entryAdded" -> { // warnings there are how fast this machine draws
                    if (said.at("/entry/level").asString().equals("error")) {
                        complaints.add(said.toString());
                    }
                }
                case "Network.requestWillBeSent" ->
                    requests.add(said.at("/request/url").asString());
                case "Page.loadEventFired" -> loaded.complete(null);
                default -> {}
            }
        }

        private Tab load(Path file, int width, boolean dark) {
            for (String domain : List.of("Runtime", "Log", "Network", "Page")) {
                send(session, domain + ".enable", Map.of());
            }
            send(
                    session,
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
            send(
                    session,
                    "Emulation.setEmulatedMedia",
                    Map.of(
                            "features",
                            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
            send(session, "Page.navigate", Map.of("url", file.toUri().toString()));
            loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return this;
        }

        /** The value of an expression, or of its promise. */
        public JsonNode value(String expression) {
            JsonNode answer = send(
                    session,
                    "Runtime.evaluate",
                    Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
            if (answer.has("exceptionDetails")) {
                throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
            }
            return answer.get("result").path("value");
        }

        public String text(String expression) {
            return value(expression).asString();
        }

        /** Waits until a condition holds in the page, and fails if it doesn't in time. */
        public void await(String condition) {
            value("new Promise((done, fail) => { const end = Date.now() + " + 1000 * PATIENCE_SECONDS / 2 + ";"
                    + "const look = () => (" + condition + ") ? done() : Date.now() > end"
                    + " ? fail(new Error('not in time')) : setTimeout(look, 5); look(); })");
        }

        /** Exceptions, errors, what is written to the console, and dialogues. */
        public List<String> complaints() {
            return complaints;
        }

        /** What it asked for, the page itself first. */
        public List<String> requests() {
            return requests.stream()
                    .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
                    .toList();
        }

        /** A picture of the whole page. */
        byte[] screenshot() {
            JsonNode size = send(session, "Page.getLayoutMetrics", Map.of()).get("cssContentSize");
            Map<String, Object> whole = Map.of(
                    "x",
                    0,
                    "y",
                    0,
                    "width",
                    size.get("width").asInt(),
                    "height",
                    size.get("height").asInt(),
                    "scale",
                    1);
            return send(
                            session,
                            "Page.captureScreenshot",
                            Map.of("format", "png", "captureBeyondViewport", true, "clip", whole))
                    .get("data")
                    .binaryValue();
        }

        @Override
        public void close() {
            listeners.remove(listener);
            send(null, "Target.closeTarget", Map.of("targetId", target));
        }
    }
}
