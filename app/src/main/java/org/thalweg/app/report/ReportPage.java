package org.thalweg.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thalweg.api.AlignedCurves;
import org.thalweg.api.Figure;
import org.thalweg.api.Landscape;
import org.thalweg.app.figure.FigureFile;
import org.thalweg.app.spec.Invocation;
import org.thalweg.app.text.Json;

/**
 * A report as one page, which holds its scripts, styles and data within it and asks no network for anything.
 *
 * <p>Text from users and plugins is in the data alone, as JSON, of which the scripts make text, never markup. As a
 * second line the page's policy lets a browser run the scripts of these very bytes and no others.
 */
public final class ReportPage {
    public static final String FLAT = "/org/thalweg/plotly/plotly-cartesian.min.js";
    public static final String SOLID = "/org/thalweg/plotly/plotly-gl3d.min.js";

    /** Beside a library: its hash, which takes longer to work out than all else here. */
    public static final String HASH = ".sha256";

    private static final String LICENCE = "/org/thalweg/plotly/LICENSE.txt";

    /** In this order they make one script. */
    private static final List<String> SCRIPTS = List.of(
            "model.js", "dom.js", "look.js", "landscape.js", "surface.js", "curves.js", "tables.js", "controls.js");

    private static final Pattern PLACE = Pattern.compile("@@(\\w+)@@");

    private ReportPage() {}

    /**
     * Writes the page.
     *
     * @param figures those of the report; the curves are among them, and the landscape where there is one
     *     that can be had
     */
    public static void write(Report report, List<FigureFile> figures, Invocation invocation, Path file)
            throws IOException {
        List<Figure> drawn = figures.stream().flatMap(ReportPage::drawn).toList();
        Optional<Landscape> landscape = firstOf(Landscape.class, drawn);
        AlignedCurves curves = firstOf(AlignedCurves.class, drawn).orElseThrow();
        write(new PageData(report, landscape, curves, invocation), file);
    }

    /** The figure, where it can be had; why one can't is said where its own file is written. */
    private static Stream<Figure> drawn(FigureFile file) {
        try {
            return Stream.of(file.figure().get());
        } catch (RuntimeException | Error e) {
            return Stream.empty();
        }
    }

    private static <F extends Figure> Optional<F> firstOf(Class<F> type, List<Figure> figures) {
        return figures.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static void write(PageData data, Path file) throws IOException {
        byte[] own = ownScript();
        Map<String, byte[]> parts = new HashMap<>();
        parts.put("style", resource("page/page.css"));
        parts.put("licence", resource(LICENCE));
        parts.put("flat", resource(FLAT));
        parts.put("solid", resource(SOLID));
        parts.put("own", own);
        parts.put("data", bytes(Json.inPage(data.asMap())));
        parts.put("flatHash", resource(FLAT + HASH));
        parts.put("solidHash", resource(SOLID + HASH));
        parts.put("ownHash", bytes(hash(own)));
        try (OutputStream out = Files.newOutputStream(file)) {
            fill(new String(resource("page/page.html"), StandardCharsets.UTF_8), parts, out);
        }
    }

    private static void fill(String skeleton, Map<String, byte[]> parts, OutputStream out) throws IOException {
        Matcher place = PLACE.matcher(skeleton);
        int from = 0;
        while (place.find()) {
            out.write(bytes(skeleton.substring(from, place.start())));
            out.write(parts.get(place.group(1)));
            from = place.end();
        }
        out.write(bytes(skeleton.substring(from)));
    }

    private static byte[] ownScript() throws IOException {
        List<String> scripts = new ArrayList<>(List.of("'use strict';\n"));
        for (String name : SCRIPTS) {
            scripts.add(new String(resource("page/" + name), StandardCharsets.UTF_8));
        }
        return bytes(String.join("\n", scripts));
    }

    /** As a content security policy names a script that may run. */
    public static String hash(byte[] script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script);
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has it", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] resource(String name) throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the program lacks its own " + name);
            }
            return in.readAllBytes();
        }
    }
}
