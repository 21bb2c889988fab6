package care.mainstay.edge.westmere.internal.recording;

import care.mainstay.money.contracts.Particulars;
import java.util.Locale;

/**
 * Invoicing particulars that belong to nobody: VAT numbers below any ever given out and a sort code no bank has, location
 * numbers that GS1 keeps for examples (952), telephone numbers that Ofcom keeps for stories (01632 960…).
 */
final class MadeUpParticulars {

    private MadeUpParticulars() {}

    static Particulars ofCouncil() {
        return new Particulars(
                "The Borough Council of Westmere",
                new Particulars.Address("Council House", "1 Market Square", "Westmere", "WM1 1AA"),
                "",
                new Particulars.Tax("GB000123467", ""),
                new Particulars.Endpoint("0088", "9520000000011"),
                new Particulars.FinanceOffice("creditors@westmere.example", "01632 960 100"),
                Particulars.Account.NONE);
    }

    /** Care is exempt, so it is not registered for VAT, and has a tax reference all the same. */
    static Particulars ofProvider(String name) {
        return new Particulars(
                name + " Limited",
                new Particulars.Address("4 Mill Lane", "", "Wendside", "WM4 2LN"),
                "99900001",
                new Particulars.Tax("", "9990000001"),
                new Particulars.Endpoint("0088", "9520000000028"),
                new Particulars.FinanceOffice(
                        "finance@" + name.split(" ")[0].toLowerCase(Locale.ROOT) + ".example", "01632 960 104"),
                new Particulars.Account(name + " Ltd", "000104", "99900001"));
    }
}
