package care.mainstay.rota.horizon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.mainstay.foundation.kernel.Refused;
import care.mainstay.rota.engine.Budget;
import care.mainstay.rota.horizon.CostCurve.Pay;
import care.mainstay.rota.horizon.CostCurve.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CostCurveTest {

    private static final Pay PAY = new Pay(new BigDecimal("12.00"), new BigDecimal("0.45"), BigDecimal.valueOf(25));

    @Test
    void theSameInputsGiveTheSameCurveAndAPointForEachLimit() {
        var horizon = HorizonGenerator.generate(8, 7, 2);
        var told = new ArrayList<Point>();
        var curve = new CostCurve(System::nanoTime, () -> false, told::add).of(horizon, PAY, Budget.ofMoves(3_000, 4));
        assertThat(curve.isWhole()).isTrue();
        assertThat(told).isEqualTo(curve.points()).extracting(Point::limit).isEqualTo(CostCurve.LIMITS);
        var again =
                new CostCurve(System::nanoTime, () -> false, point -> {}).of(horizon, PAY, Budget.ofMoves(3_000, 4));
        assertThat(again.csv("x")).isEqualTo(curve.csv("x")).hasLineCount(8);
        assertThat(curve.points().get(6).carers())
                .isLessThan(curve.points().get(0).carers());
    }

    @Test
    void costIsPaidHoursWithOnCostsAndMiles() {
        var point = new Point(4, 2, 7, 1, 600, 100, 20, 80, 16093, 0, new BigDecimal("204.50"));
        assertThat(point.paidMinutes()).isEqualTo(800);
        assertThat(point.carersPerPerson()).isEqualTo("3.50");
        // £204.50 for ten hours with people
        assertThat(point.costOfContactHour()).isEqualTo("20.45");
        var curve = new CostCurve.Curve(java.util.List.of(point)).csv("abc");
        assertThat(curve).endsWith("4,2,3.50,1,10.00,13.33,1.67,0.33,1.33,10.0,0,204.50,20.45,abc\n");
    }

    @Test
    void aCurveThatIsStoppedKeepsWhatItHas() {
        var stop = new AtomicBoolean();
        var curve = new CostCurve(System::nanoTime, stop::get, point -> stop.set(true))
                .of(HorizonGenerator.generate(5, 7, 2), PAY, Budget.ofMoves(2_000, 4));
        assertThat(curve.points()).hasSize(1);
        assertThat(curve.isWhole()).isFalse();
    }

    @Test
    void payBelowNothingIsRefused() {
        assertThatThrownBy(() -> new Pay(BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ZERO))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("£-1");
    }
}
