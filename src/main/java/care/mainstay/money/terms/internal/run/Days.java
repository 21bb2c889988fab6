package care.mainstay.money.terms.internal.run;

import care.mainstay.money.terms.internal.column.Column;
import care.mainstay.money.terms.internal.column.Issue;
import care.mainstay.money.terms.internal.column.Numbers;
import care.mainstay.money.terms.internal.column.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates that are part of a key stand there as text; this makes days of them again. */
final class Days {

    private Days() {}

    static Column of(Texts texts) {
        var days = new long[texts.length()];
        Issue[] issues = null;
        for (int i = 0; i < days.length; i++) {
            var issue = texts.issue(i);
            var day = day(texts.get(i));
            if (issue != null || day == null) {
                issues = issues == null ? new Issue[days.length] : issues;
                issues[i] = issue != null ? issue : Issue.fault("“" + texts.get(i) + "” is not a day");
            } else {
                days[i] = day;
            }
        }
        return Numbers.decimals(days, 0, issues);
    }

    static @Nullable Long day(String text) {
        try {
            return LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
