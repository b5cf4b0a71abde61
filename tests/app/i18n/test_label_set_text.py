from app.i18n import label_set_text
from models.ink.label_sets import LABEL_SETS, parse_label_set


def test_named_sets_have_names_and_selections_their_characters() -> None:
    assert label_set_text.name(LABEL_SETS["letters-digits"]) == "Letters and digits"
    assert label_set_text.name(parse_label_set("+-&")) == "+-&"
    assert label_set_text.name(parse_label_set("abcdefghijklmnopqrstu")) == "abcdefghijklmno…"
    names = [label_set_text.name(each) for each in LABEL_SETS.values()]
    assert len(set(names)) == len(names) and not set(names) & set(LABEL_SETS)


def test_what_a_set_holds_is_told_in_its_order_and_cut_short() -> None:
    everything = LABEL_SETS["everything"]
    assert label_set_text.contents(LABEL_SETS["letters-digits"], 10) == "0–9 A–Z a–z"
    assert label_set_text.contents(everything, 4) == f"0–9 A–Z a–z ! … ({len(everything.labels)})"
    assert label_set_text.sample(everything) == "0–9 A–z ! π → …"
    assert label_set_text.sample(LABEL_SETS["chinese"]) == "啊 阿 埃 …"
    assert label_set_text.sample(parse_label_set("ab")) == "a b"
    assert label_set_text.shortest(everything) == "0–9"
    assert label_set_text.contents(LABEL_SETS["chinese"], 2) == "啊 阿 … (3,755)"
