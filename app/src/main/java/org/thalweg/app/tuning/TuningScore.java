package org.thalweg.app.tuning;

import java.util.Locale;
import org.thalweg.app.run.Attempt;
import org.thalweg.app.text.Converters;
import picocli.CommandLine.ITypeConverter;

/** By which of a run's losses its parameters are judged. */
enum TuningScore {
    /** The least seen, which the incumbent has. */
    BEST {
        @Override
        double of(Attempt attempt) {
            return attempt.bestLoss();
        }
    },
    /** That where the run ended, for those who take the last location. */
    FINAL {
        @Override
        double of(Attempt attempt) {
            return attempt.loss();
        }
    };

    /** NaN if there is none. */
    abstract double of(Attempt attempt);

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Makes one of what follows an option. */
    static final class Converter implements ITypeConverter<TuningScore> {
        @Override
        public TuningScore convert(String text) {
            for (TuningScore score : TuningScore.values()) {
                if (score.toString().equalsIgnoreCase(text)) {
                    return score;
                }
            }
            throw Converters.refused(text, "best or final");
        }
    }
}
