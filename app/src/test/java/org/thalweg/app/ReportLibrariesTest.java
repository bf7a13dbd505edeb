package org.thalweg.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.app.report.ReportPage;

/** The libraries that a report's page holds. */
class ReportLibrariesTest {
    @ParameterizedTest
    @ValueSource(strings = {ReportPage.FLAT, ReportPage.SOLID})
    void haveTheHashThatAPageNames(String library) throws IOException {
        assertThat(text(library + ReportPage.HASH)).isEqualTo(ReportPage.hash(ReportPage.resource(library)));
    }

    /** A script element ends at the first, and is no longer one between the other two. */
    @ParameterizedTest
    @ValueSource(strings = {ReportPage.FLAT, ReportPage.SOLID})
    void holdNothingThatEndsAScript(String library) throws IOException {
        assertThat(text(library))
                .doesNotContainIgnoringCase("</script")
                .doesNotContain("<!--")
                .doesNotContain("\r");
    }

    private static String text(String resource) throws IOException {
        return new String(ReportPage.resource(resource), StandardCharsets.UTF_8);
    }
}
