package dev.materia.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.context.ContextValue.AgeRange;
import dev.materia.claim.context.Presence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether the contexts of two claims can hold of one patient. */
class ContextComparisonTest {

    private static final Context ADULTS = age(AgeRange.Group.ADULT, Optional.empty());
    private static final Context CHILDREN = age(AgeRange.Group.CHILD, Optional.empty());
    private static final Context FROM_TWELVE = age(AgeRange.Group.CHILD, Optional.of(144));
    private static final Context SHORT = new Context(
            ContextType.SETTING, "during surgery", 1, 0, 14, List.of(), Presence.REQUIRED, Optional.empty());

    private static Context age(AgeRange.Group group, Optional<Integer> months) {
        AgeRange value = new AgeRange(
                Optional.of(group),
                months.map(m -> new AgeRange.Bound(m, AgeRange.Unit.MONTHS, false)),
                Optional.empty());
        return new Context(ContextType.AGE, group.key(), 1, 0, 5, List.of(), Presence.REQUIRED, Optional.of(value));
    }

    @Test
    void aDenialInChildrenDoesNotDisputeAUseInAdults() {
        assertThat(ContextComparison.apart(List.of(ADULTS), List.of(CHILDREN))).isTrue();
        assertThat(ContextComparison.same(List.of(ADULTS), List.of(CHILDREN))).isFalse();
    }

    @Test
    void agesThatOverlapAreTheSame() {
        assertThat(ContextComparison.apart(List.of(CHILDREN), List.of(FROM_TWELVE)))
                .isFalse();
        assertThat(ContextComparison.same(List.of(ADULTS, CHILDREN), List.of(FROM_TWELVE)))
                .isTrue();
    }

    @Test
    void otherLimitsMustAgree() {
        assertThat(ContextComparison.same(List.of(ADULTS, SHORT), List.of(ADULTS)))
                .isFalse();
        assertThat(ContextComparison.same(List.of(SHORT), List.of(SHORT))).isTrue();
        assertThat(ContextComparison.same(List.of(), List.of(ADULTS))).isFalse();
    }
}
