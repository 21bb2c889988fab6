package badhouse.money;

/** Breaks on purpose: an empty word for a name, and money in binary floating point. */
public class PaymentHelper {

    double amount;

    double amount() {
        return amount;
    }
}
