"""How often each model was right, over the trials that it read."""

from sqlalchemy import Connection, case, func, select

from corrections.accuracy import Accuracy
from corrections.schema import trials


def read_accuracy_by_model(connection: Connection, writer: int | None) -> dict[str, Accuracy]:
    """By the model's id, of this writer's trials, or of all when None. What was imported was read by no model."""
    right = func.sum(case((trials.c.how == "corrected", 0), else_=1))
    query = select(trials.c.model_id, right, func.count()).where(trials.c.how != "imported").group_by(trials.c.model_id)
    if writer is not None:
        query = query.where(trials.c.writer_id == writer)
    return {model_id: Accuracy(int(right), n) for model_id, right, n in connection.execute(query)}
