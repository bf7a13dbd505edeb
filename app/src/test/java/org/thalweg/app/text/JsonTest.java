package org.thalweg.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    @Test
    void inAPageNothingIsMarkupAndAllIsWhatItWas() {
        String text = "</script><!-- & \\u003c \\< \" ' \u2028\u2029 é \uD83D\uDE00 \u0000";
        String json = Json.inPage(List.of(text));

        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029", "\n");
        assertThat(new JsonMapper().readTree(json).get(0).asString()).isEqualTo(text);
    }
}
