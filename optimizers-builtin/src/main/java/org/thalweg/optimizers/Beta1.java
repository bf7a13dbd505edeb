package org.thalweg.optimizers;

import org.thalweg.api.Rates;

/** The decay rate of the gradient's average, which a scheduler may drive as the momentum. */
final class Beta1 {
    private final double own;
    private final Powers powers;

    Beta1(double own) {
        this.own = own;
        this.powers = Powers.of(own);
    }

    double inForce(Rates rates) {
        return rates.momentumOr(own);
    }

    /** The power for the bias correction at step t: of the rate in force, as in PyTorch. */
    double power(double inForce, long t) {
        return inForce == own ? powers.at(t) : Math.pow(inForce, t);
    }
}
