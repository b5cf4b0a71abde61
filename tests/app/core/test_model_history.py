import shutil
from pathlib import Path

import pytest

from app.core.model_comparison import ModelChoice, compare_models
from app.core.model_history import ModelRecord, Origin, model_history
from app.core.session import Session
from app.windows.models import model_text
from corrections.trials.accuracy import Accuracy
from models.inference.score import Score
from models.ink.ink import Ink
from models.model_file.model_file import ModelFileError
from models.registry.promotion import Outcome, Verdict
from models.registry.shipped_models import SHIPPED_MODEL
from models.untrusted.inspection import Inspected
from tests.support.strokes import shifted
from tests.support.untrusted.forging import retitle, trusted
from tests.support.verdicts import PROMOTED, REFUSED


def retrained(session: Session, verdict: Verdict, *, all_writers: bool = False) -> str:
    """The id of the model that this retrain ends with, whoever writes."""
    registry = session.registry
    writer = None if all_writers else session.writer
    challenger = session.data_dir / "challenger.h5"
    shutil.copy(registry.champion(writer).path, challenger)
    retitle(challenger)
    session.adopt(Outcome(challenger, registry.champion(writer).path, writer, verdict))
    return registry.champion(writer).classifier.model_id


def history(session: Session, *, all_writers: bool = False) -> list[ModelRecord]:
    return model_history(
        session.store, session.registry, None if all_writers else session.writer, session.champion.network
    )


def test_without_a_retrain_there_is_the_shipped_model(session: Session) -> None:
    (only,) = history(session)
    assert only.origin is Origin.SHIPPED and only.in_use and only.since is None
    assert only.accuracy == Accuracy()


def test_every_model_is_told_with_its_origin_its_verdict_and_its_accuracy(session: Session, seven: Ink) -> None:
    session.recognise(seven)
    session.confirm()
    first = retrained(session, PROMOTED)
    for label in ("7", "1", "7"):
        session.recognise(seven)
        session.label(label)
    retrained(session, REFUSED)
    session.apply(session.switcher.open(trusted(SHIPPED_MODEL), session.current_writer))
    refused, taken, shipped = history(session)
    assert (refused.origin, refused.model_id, refused.verdict) == (Origin.REFUSED, "", REFUSED)
    assert (taken.origin, taken.model_id, taken.verdict) == (Origin.RETRAINED, first, PROMOTED)
    assert taken.accuracy.n == 3 and taken.since is not None
    assert shipped.in_use and not taken.in_use
    assert shipped.accuracy == Accuracy(1, 1)


def test_a_model_that_is_used_again_is_one_model(session: Session) -> None:
    first = retrained(session, PROMOTED)
    session.apply(session.switcher.roll_back(session.shipped_model_id, session.current_writer))
    session.apply(session.switcher.roll_back(first, session.current_writer))
    (taken, _) = history(session)
    assert taken.uses == 2 and taken.in_use
    assert "put in use 2 times" in model_text.description(taken)


def test_an_opened_model_and_what_was_retrained_from_it(session: Session, tmp_path: Path) -> None:
    mine = Path(shutil.copy(SHIPPED_MODEL, tmp_path / "mine.h5"))
    retitle(mine)
    session.apply(session.switcher.open(trusted(mine), session.current_writer))
    retrained(session, PROMOTED)
    taken, opened, _ = history(session)
    assert (taken.origin, opened.origin) == (Origin.RETRAINED, Origin.OPENED)
    assert model_text.name(opened) == "opened mine" and "mine.h5" in model_text.description(opened)


def test_the_shared_line_is_apart(session: Session) -> None:
    own = retrained(session, PROMOTED)
    shared = retrained(session, PROMOTED, all_writers=True)
    mine, theirs = history(session), history(session, all_writers=True)
    assert {record.model_id for record in mine} == {own, shared, session.shipped_model_id}
    assert [record.in_use for record in mine if record.model_id == own] == [True]
    assert [record.model_id for record in theirs] == [shared, session.shipped_model_id]
    assert theirs[0].in_use and theirs[0].all_writers
    assert model_text.description(theirs[0]).startswith("Retrained for all writers")


# Comparing -----------------------------------------------------------------------------------------------------------


def choice(model_id: str = "", file: Inspected | None = None) -> ModelChoice:
    return ModelChoice("a name", model_id, file)


def test_held_out_drawings_are_compared_apart(session: Session, seven: Ink) -> None:
    for number in range(40):
        session.recognise(shifted(seven, number))
        session.label("7")
    drawings = session.retrain_request().drawings()
    own = retrained(session, PROMOTED)
    reports: list[tuple[int, int]] = []
    result = compare_models(
        session.store,
        session.registry,
        "me",
        choice(own),
        choice(session.shipped_model_id),
        lambda *so_far: reports.append(so_far),
    )
    assert result.held_out.a == Score(len(drawings.held_out), len(drawings.held_out)) and drawings.held_out
    assert result.learned.b.n == len(drawings.learned)
    assert result.may_have_learned == (result.a,) and result.skipped == 0
    assert "A was retrained and may have learned from the others" in model_text.warning(result)
    assert reports == [(0, 1), *sorted(reports[1:])] and reports[-1] == (40, 40)


def test_only_the_newest_are_compared_where_there_are_many(
    session: Session, seven: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.core.model_comparison.MAX_DRAWINGS", 10)
    for number in range(17):
        session.recognise(shifted(seven, number))
        session.label("7")
    shipped = choice(session.shipped_model_id)
    result = compare_models(session.store, session.registry, "me", shipped, shipped, lambda done, of: None)
    assert result.held_out.a.n + result.learned.a.n == 10 and result.skipped == 7
    assert "7 older drawings" in model_text.warning(result)
    held_out = {each.ink for each in session.retrain_request().drawings().held_out}
    assert result.held_out.a.n == sum(shifted(seven, number) in held_out for number in range(7, 17))


def test_a_file_is_compared_and_a_bad_one_is_told(session: Session, tmp_path: Path, seven: Ink) -> None:
    session.recognise(seven)
    session.confirm()
    shipped = choice(session.shipped_model_id)
    args = session.store, session.registry, "me", shipped
    result = compare_models(*args, choice(file=trusted(SHIPPED_MODEL)), lambda done, of: None)
    assert result.learned.b == Score(1, 1) and result.may_have_learned == ()
    assert "Neither was retrained" in model_text.warning(result)
    spoiled = trusted(Path(shutil.copy(SHIPPED_MODEL, tmp_path / "mine.h5")))
    spoiled.path.write_text("no model")
    with pytest.raises(ModelFileError, match="not a model file"):
        compare_models(*args, choice(file=spoiled), lambda done, of: None)


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (1.0, "always"),
        (0.5, "50 times in 100"),
        (0.01, "once in 100 times"),
        (0.0078, "8 times in 1,000"),
        (0.0, "or less"),
    ],
)
def test_a_chance_is_told_in_counts(chance: float, said: str) -> None:
    assert said in model_text.often(chance)
