package org.thalweg.app.run;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.thalweg.app.spec.Entry;
import org.thalweg.app.spec.Spec;

/** Seeds that follow from the user's and from what they are for, and from nothing else. */
public final class Seeds {
    private Seeds() {}

    /**
     * Of a run: of the entry and the start, so that no competitor changes another's random numbers.
     *
     * @param start its index, 0 for the first
     */
    public static long ofRun(long seed, Entry entry, int start) {
        Hasher hasher = with(seed, entry.canonical());
        return (start == 0 ? hasher : hasher.putInt(start)).hash().asLong();
    }

    /** Of a start: of the objective, so that all entries share it. */
    static long ofStart(long seed, Spec objective, int start) {
        return with(seed, objective.canonical()).putInt(start).hash().asLong();
    }

    /** Of the draws of a stochastic objective: all entries see the same ones from one start, others from another. */
    public static long ofDraws(long seed, int start) {
        return start == 0 ? seed : with(seed, "draws").putInt(start).hash().asLong();
    }

    /** Of a bootstrap of an entry's results. */
    static long ofBootstrap(long seed, Entry entry) {
        return with(seed, entry.canonical())
                .putString("bootstrap", StandardCharsets.UTF_8)
                .hash()
                .asLong();
    }

    private static Hasher with(long seed, String text) {
        return Hashing.farmHashFingerprint64().newHasher().putLong(seed).putString(text, StandardCharsets.UTF_8);
    }
}
