package dev.materia.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.context.Bundle;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.context.ContextValue.AgeRange;
import dev.materia.claim.context.Presence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        assertThat(limits(ADULTS).apart(limits(CHILDREN))).isTrue();
        assertThat(limits(ADULTS).same(limits(CHILDREN))).isFalse();
    }

    @Test
    void agesThatOverlapAreTheSame() {
        assertThat(limits(CHILDREN).apart(limits(FROM_TWELVE))).isFalse();
        assertThat(limits(ADULTS, CHILDREN).same(limits(FROM_TWELVE))).isTrue();
    }

    @Test
    void otherLimitsMustAgree() {
        assertThat(limits(ADULTS, SHORT).same(limits(ADULTS))).isFalse();
        assertThat(limits(SHORT).same(limits(SHORT))).isTrue();
        assertThat(limits().same(limits(ADULTS))).isFalse();
    }

    private static ContextComparison limits(Context... contexts) {
        return ContextComparison.of(new Bundle(List.of(contexts), Set.of(), Set.of()));
    }
}
