package org.thalweg.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void makesColumnsAsWideAsTheirWidestCell() {
        Table table = new Table("entry", ">loss", "end");
        table.add("adam:lr=1", "3.5", "STEPS");
        table.add("sgd", "1234.5", "");

        assertThat(table).hasToString("""
                entry        loss  end
                adam:lr=1     3.5  STEPS
                sgd        1234.5
                """);
    }

    @Test
    void doesNotLetACellBreakTheLine() {
        Table table = new Table("a");
        table.add("x\ny\u001b[2J");

        assertThat(table).hasToString("a\nx y?[2J\n");
    }
}
