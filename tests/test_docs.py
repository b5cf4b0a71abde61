"""The papers name only what exists: links, paths, and options of commands. The README stays short."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("app", "corrections", "models", "scripts", "tests")
DATA_DIRECTORY = {"backups/", "damaged/", "docs/pictures/FILE.png", "models/weights/RECIPE.h5"}
"""Named in the papers, but made by the program or by a command."""
PAPERS = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / name / "README.md" for name in ("app", "corrections")),
    ]
    + [ROOT / name / "README.md" for name in ("models", "scripts", "tests")]
)
_LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#]*)(?:#(?P<anchor>[^)]+))?\)")
_PATH = re.compile(r"(?<![\w./])(?:app|corrections|docs|models|scripts|tests)/[\w./*{},-]*[\w/}]")
_RELATIVE = re.compile(r"`([\w*{},./-]+(?:/|\.py))`")
_COMMAND = re.compile(r"scripts/(?:media/)?\w+\.py[^`\n]*")
_NODE = re.compile(r'\["(?:spawned: |sandboxed process:<br/>)?(?P<path>[a-z_]+(?:/\w+)+)')
_FLOW = re.compile(r"^```mermaid$.*?^```$", re.MULTILINE | re.DOTALL)
MAX_README_WORDS = 900


def _name(paper: Path) -> str:
    return str(paper.relative_to(ROOT))


def _anchors(paper: Path) -> set[str]:
    """The anchors of a paper's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", paper.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _alternatives(path: str) -> Iterator[str]:
    """`a/{b,c}` stands for `a/b` and `a/c`."""
    braces = re.search(r"\{([^}]*)\}", path)
    if braces is None:
        yield path
    else:
        yield from (path[: braces.start()] + each + path[braces.end() :] for each in braces[1].split(","))


@pytest.mark.parametrize("paper", PAPERS, ids=_name)
def test_links_lead_somewhere(paper: Path) -> None:
    for link in _LINK.finditer(paper.read_text(encoding="utf-8")):
        target = (paper.parent / link["path"]).resolve() if link["path"] else paper
        assert target.exists(), link[0]
        assert not link["anchor"] or link["anchor"] in _anchors(target), link[0]


@pytest.mark.parametrize("paper", [each for each in PAPERS if each.name != "CHANGELOG.md"], ids=_name)
def test_paths_exist(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    places = [ROOT, paper.parent, *(ROOT / package for package in PACKAGES)]
    prose = _FLOW.sub("", text)
    for written in {*_PATH.findall(prose), *_RELATIVE.findall(prose)} - DATA_DIRECTORY:
        for path in _alternatives(written.rstrip("/")):
            assert any(any(place.glob(path)) for place in places), path
    for node in _NODE.findall(text):
        assert (ROOT / f"{node}.py").is_file() or (ROOT / node).is_dir(), node


@pytest.mark.parametrize("paper", PAPERS, ids=_name)
def test_commands_have_the_options_that_are_named(paper: Path) -> None:
    for command in _COMMAND.findall(paper.read_text(encoding="utf-8")):
        script = ROOT / command.split()[0].rstrip(".,:;)")
        sources = [script, ROOT / "scripts" / "cli" / "arguments.py"]
        if script.stem in ("study", "fault"):
            sources += script.parent.glob(f"{ {'study': 'studies', 'fault': 'faults'}[script.stem] }/*.py")
        code = "".join(source.read_text(encoding="utf-8") for source in sources)
        for option in re.findall(r"--[a-z][a-z-]*", command):
            assert option == "--help" or f'"{option}"' in code, command


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").split()) <= MAX_README_WORDS
