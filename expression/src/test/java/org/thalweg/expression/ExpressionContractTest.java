package org.thalweg.expression;

import java.util.stream.Stream;
import org.thalweg.api.Objective;
import org.thalweg.testkit.ObjectiveContract;

/** What is typed keeps an objective's contract, whatever it is. */
class ExpressionContractTest implements ObjectiveContract {
    @Override
    public Stream<Objective> objectives() {
        return Stream.concat(
                ObjectiveContract.super.objectives(),
                Stream.of(
                                "x^4-3*x",
                                "x*sin(y)+z^2/3",
                                "x3^2",
                                "abs(x1)+max(x2,x1^2)+hypot(x3,x4)",
                                "x<0 ? exp(-x)*y^2 : y<0 ? cos(x*y) : sqrt(x)*log(1+y)",
                                "20+e-20*exp(-0.2*sqrt((x^2+y^2)/2))-exp((cos(2*pi*x)+cos(2*pi*y))/2)")
                        .map(Expression::new));
    }

    @Override
    public boolean strict() {
        return true;
    }
}
