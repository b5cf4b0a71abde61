"""Verdicts on challengers, without a retrain."""

from models.inference.score import Comparison, Score
from models.registry.promotion import judge

BETTER = Comparison(Score(1, 2), Score(2, 2))
SAME = Comparison(Score(2, 2), Score(2, 2))
PROMOTED = judge(base=SAME, held_out=BETTER, learned=SAME)
REFUSED = judge(base=SAME, held_out=SAME, learned=SAME)

ALL_BETTER = judge(base=BETTER, held_out=BETTER, learned=BETTER)
