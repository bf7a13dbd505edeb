package org.thalweg.testkit;

import java.util.function.Predicate;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * One sentence of a contract and how to check it.
 *
 * @param obligatory whether it is a MUST rather than a SHOULD
 * @param concerns for which providers it means anything
 */
record Promise<T>(String sentence, boolean obligatory, Predicate<? super T> concerns, Check<? super T> check) {
    /** Throws a {@link Breach} if the provider breaks the promise. */
    @FunctionalInterface
    interface Check<T> {
        void on(T provider) throws Exception;
    }

    static <T> Promise<T> must(String sentence, Check<? super T> check) {
        return must(sentence, provider -> true, check);
    }

    static <T> Promise<T> must(String sentence, Predicate<? super T> concerns, Check<? super T> check) {
        return new Promise<>(sentence, true, concerns, check);
    }

    static <T> Promise<T> should(String sentence, Check<? super T> check) {
        return should(sentence, provider -> true, check);
    }

    static <T> Promise<T> should(String sentence, Predicate<? super T> concerns, Check<? super T> check) {
        return new Promise<>(sentence, false, concerns, check);
    }

    boolean concernsProvider(T provider) {
        try {
            return concerns.test(provider);
        } catch (Throwable thrown) {
            return true; // the test itself will say what the provider threw
        }
    }

    DynamicTest test(T provider, boolean strict) {
        return DynamicTest.dynamicTest(
                Providers.name(provider) + ": " + sentence, () -> check(provider, obligatory || strict));
    }

    private void check(T provider, boolean demanded) {
        String name = Providers.name(provider);
        try {
            check.on(provider);
        } catch (Breach breach) {
            String message = name + ": " + breach.getMessage();
            if (demanded) {
                throw new AssertionFailedError(message, breach);
            }
            throw new TestAbortedException(message, breach);
        } catch (TestAbortedException undecided) {
            throw new TestAbortedException(name + ": " + undecided.getMessage(), undecided);
        } catch (Throwable thrown) {
            throw new AssertionFailedError(
                    name + ": expected that " + sentence + ", but it threw " + thrown
                            + ". The stack trace below says where.",
                    thrown);
        }
    }
}
