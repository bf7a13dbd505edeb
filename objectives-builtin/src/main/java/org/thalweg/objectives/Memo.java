package org.thalweg.objectives;

import java.util.function.Function;

/**
 * What was computed last, and of what: a cache of one, for what a record can't keep in a field of its own. Safe to use
 * from several threads, where the worst is that each computes the same.
 */
final class Memo<K, V> {
    private record Entry<K, V>(K key, V value) {}

    private volatile Entry<K, V> last;

    V get(K key, Function<? super K, ? extends V> function) {
        Entry<K, V> entry = last;
        if (entry == null || !entry.key.equals(key)) {
            entry = new Entry<>(key, function.apply(key));
            last = entry;
        }
        return entry.value;
    }
}
