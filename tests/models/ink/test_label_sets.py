import pytest

from models.ink.characters import CHARACTERS, HANZI
from models.ink.label_sets import FIRST_LABEL_SET, LABEL_SETS, parse_label_set
from models.ink.labels import LabelError, is_label


def test_every_label_of_every_set_is_a_label_once():
    for each in LABEL_SETS.values():
        assert len(set(each.labels)) == len(each.labels)
        assert all(map(is_label, each.labels))


def test_a_new_writer_reads_digits_and_letters():
    assert len(FIRST_LABEL_SET.labels) == 62


def test_the_first_level_of_gb_2312():
    assert len(HANZI) == 3755
    assert (HANZI[0], HANZI[-1]) == ("啊", "座")


@pytest.mark.parametrize(
    ("text", "network"),
    [("digits", "digits"), ("01", "digits"), ("0O", "characters"), ("everything", "characters"), ("木人A", "hanzi")],
)
def test_the_network_follows_from_the_labels(text, network):
    assert parse_label_set(text).network == network


def test_a_text_that_is_no_name_means_its_characters():
    assert parse_label_set(" A B\u0308A").labels == ("A", "B\u0308")
    assert parse_label_set("digit").labels == tuple("digt")
    assert not parse_label_set("ABC").is_named
    assert parse_label_set("capitals").is_named
    with pytest.raises(LabelError):
        parse_label_set(" ")


def test_the_symbols_are_known():
    assert set("€£°§±×÷≤≥≠≈→∞√∑∫π✓✗") <= set(CHARACTERS)
    assert len(CHARACTERS) >= 180
