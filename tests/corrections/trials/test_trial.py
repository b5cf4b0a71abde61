from corrections.trials.trial import MAX_ALTERNATIVES, kept_alternatives

MANY = tuple((chr(0x4E00 + number), 0.5**number) for number in range(3754))


def test_a_trial_keeps_the_first_alternatives_and_its_own_label() -> None:
    assert kept_alternatives(MANY, MANY[3][0]) == kept_alternatives(MANY, "A") == MANY[:MAX_ALTERNATIVES]
    assert kept_alternatives(MANY, MANY[900][0]) == (*MANY[:MAX_ALTERNATIVES], MANY[900])
    assert kept_alternatives(MANY[:9], MANY[2][0]) == MANY[:9]
