"""Histories as the store gives them, without a store."""

import numpy as np

from corrections.store.history import Categorical, History


def made_up(n: int) -> History:
    """n drawings of one label by Ada, a minute apart, every tenth read wrong."""
    codes = np.zeros(n, np.int32)
    one = Categorical(codes, ("1",))
    right = np.arange(n) % 10 != 9
    predicted = Categorical((~right).astype(np.int32), ("1", "7"))
    return History(np.arange(1, n + 1), np.arange(n) * 60.0, right, Categorical(codes, ("Ada",)), one, predicted, one)
